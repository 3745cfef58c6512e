using System.Globalization;
using OrderGrains.Api.Manage;
using OrderGrains.Api.Orders;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay.Transactions;

/// <summary>
/// A place in the list of transactions, which has the latest orders first and of each order the latest transaction first. Clients carry it
/// as a cursor.
/// </summary>
/// <param name="Order">Where the order stands.</param>
/// <param name="Index">The transaction's number among those of its order, from 0; beyond them for the place behind the order.</param>
internal sealed record TransactionPosition(SearchPosition Order, int Index)
{
    public string Cursor => OpaqueText.Write(string.Create(CultureInfo.InvariantCulture, $"{Order.Key}.{Index}.{Order.OrderId}"));

    /// <summary>The place behind all of an order's transactions.</summary>
    public static TransactionPosition Behind(SearchPosition order) => new(order, int.MaxValue);

    /// <summary>Null for a text that is no cursor.</summary>
    public static TransactionPosition? Read(string cursor) =>
        OpaqueText.Read(cursor)?.Split('.', 3) is [var ticks, var index, var orderId]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
        && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && OrderCalls.IsPlausibleId(orderId)
            ? new(new(key, orderId), number)
            : null;
}
