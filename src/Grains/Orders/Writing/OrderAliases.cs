using System.Globalization;
using OrderGrains.Orders.Store;

namespace OrderGrains.Orders.Writing;

/// <summary>The other names under which an order can be asked for.</summary>
internal static class OrderAliases
{
    /// <summary>The names <paramref name="after"/> has and <paramref name="before"/> had not.</summary>
    public static IReadOnlyList<OrderAlias> Added(Order? before, Order? after)
    {
        if (after is null || (before?.TransactionId == after.TransactionId && before?.Number == after.Number))
            return [];

        List<OrderAlias> added = [];
        if (after.TransactionId is { } transaction && transaction != before?.TransactionId)
            added.Add(new(AliasKind.Transaction, transaction.ToString(CultureInfo.InvariantCulture)));
        if (after.Number is { } number && number != before?.Number)
            added.Add(new(AliasKind.Number, number.ToString(CultureInfo.InvariantCulture)));
        return added;
    }
}
