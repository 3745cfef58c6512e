using System.Reflection;

namespace OrderGrains.Orders;

/// <summary>What tells the items of a list apart: their <c>Id</c>.</summary>
internal static class ItemKey
{
    /// <summary>Null for items that have none.</summary>
    public static PropertyInfo? Find(Type item) =>
        item.IsClass && item.GetProperty("Id") is { } id && id.PropertyType == typeof(string) ? id : null;
}
