using System.Reflection;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors;

/// <summary>Every projection table of every door: the static <see cref="Projection"/> fields in the door's folder.</summary>
internal static class DoorProjections
{
    /// <summary>In the order of <see cref="Door"/>, then of declaration.</summary>
    public static IReadOnlyList<(Door Door, Projection Projection)> All { get; } =
    [
        .. from door in Enum.GetValues<Door>()
           from type in typeof(Projection).Assembly.GetTypes()
           where type.Namespace == $"{typeof(Projection).Namespace}.{door}"
           from field in type.GetFields(BindingFlags.Static | BindingFlags.Public)
           where field.FieldType == typeof(Projection)
           orderby door, field.MetadataToken
           select (door, (Projection)field.GetValue(null)!),
    ];
}
