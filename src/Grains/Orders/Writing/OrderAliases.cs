using System.Globalization;
using OrderGrains.Orders.Store;

namespace OrderGrains.Orders.Writing;

/// <summary>The other names under which an order can be asked for.</summary>
internal static class OrderAliases
{
    /// <summary>All names an order has; null has none.</summary>
    public static IReadOnlyList<OrderAlias> Of(Order? order)
    {
        List<OrderAlias> names = [];
        if (order?.TransactionId is { } transaction)
            names.Add(new(AliasKind.Transaction, transaction.ToString(CultureInfo.InvariantCulture)));
        if (order?.Number is { } number)
            names.Add(new(AliasKind.Number, number.ToString(CultureInfo.InvariantCulture)));
        return names;
    }

    /// <summary>The names <paramref name="after"/> has and <paramref name="before"/> had not.</summary>
    public static IReadOnlyList<OrderAlias> Added(Order? before, Order? after) =>
        after is null || HaveSame(before, after) ? [] : [.. Of(after).Except(Of(before))];

    /// <summary>The names <paramref name="before"/> had and <paramref name="after"/>, when there is one, has no longer.</summary>
    public static IReadOnlyList<OrderAlias> Freed(Order? before, Order? after) =>
        before is null || after is null || HaveSame(before, after) ? [] : [.. Of(before).Except(Of(after))];

    private static bool HaveSame(Order? before, Order after) =>
        before?.TransactionId == after.TransactionId && before?.Number == after.Number;
}
