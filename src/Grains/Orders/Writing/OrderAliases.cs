using System.Globalization;
using OrderGrains.Orders.Store;

namespace OrderGrains.Orders.Writing;

/// <summary>
/// The other names under which an order can be asked for: its own, and those of its parts. Ids that an order gave its parts itself say
/// nothing without the order, so they are none.
/// </summary>
internal static class OrderAliases
{
    /// <summary>A longer one, in UTF-16 units, is not looked up: an index's key has to fit its page.</summary>
    public const int MaxLength = 400;

    /// <summary>All names an order has; null has none.</summary>
    public static IReadOnlyList<OrderAlias> Of(Order? order) => order is null ? [] : [.. Names(order).Distinct()];

    /// <summary>The names <paramref name="after"/> has and <paramref name="before"/> had not.</summary>
    public static IReadOnlyList<OrderAlias> Added(Order? before, Order? after) =>
        after is null || HaveSame(before, after) ? [] : [.. Of(after).Except(Of(before))];

    /// <summary>The names <paramref name="before"/> had and <paramref name="after"/>, when there is one, has no longer.</summary>
    public static IReadOnlyList<OrderAlias> Freed(Order? before, Order? after) =>
        before is null || after is null || HaveSame(before, after) ? [] : [.. Of(before).Except(Of(after))];

    private static IEnumerable<OrderAlias> Names(Order order)
    {
        if (order.TransactionId is { } transaction)
            yield return new(AliasKind.Transaction, Text(transaction)!);
        if (order.Number is { } number)
            yield return new(AliasKind.Number, Text(number)!);
        foreach (var (kind, name) in Parts(order))
        {
            if (name is { Length: > 0 and <= MaxLength } && !PartIds.IsOwn(name))
                yield return new(kind, name);
        }
    }

    private static IEnumerable<(AliasKind Kind, string? Name)> Parts(Order order) =>
    [
        (AliasKind.Session, order.PaymentRequest?.SessionId),
        (AliasKind.OrderId, order.PaymentRequest?.NewOrderId),
        (AliasKind.Address, order.BillingAddress?.Id),
        (AliasKind.Address, order.ShippingAddress?.Id),
        .. order.Lines.Select(line => (AliasKind.Line, (string?)line.Id)),
        .. order.Lines.SelectMany(line => line.Options).Select(option => (AliasKind.LineOption, (string?)option.Id)),
        .. order.Shipments.SelectMany(parcel => new[] { (AliasKind.Shipment, (string?)parcel.Id), (AliasKind.Shipment, parcel.Number) }),
        .. order.Shipments.SelectMany(parcel => new[]
        {
            (AliasKind.Shipment, parcel.ChildOrderId),
            (AliasKind.Shipment, Text(parcel.TransactionId)),
        }),
        .. order.Shipments.SelectMany(parcel => parcel.Boxes).Select(box => (AliasKind.Box, (string?)box.Id)),
        .. order.Returns.Select(one => (AliasKind.Return, (string?)one.Id)),
        .. order.Payments.Select(payment => (AliasKind.Payment, (string?)payment.Id)),
        .. order.Movements.SelectMany(entry => new[]
        {
            (AliasKind.Movement, (string?)entry.Movement.Id),
            (AliasKind.Movement, entry.Movement.ExternalId),
            (AliasKind.Movement, Text(entry.Movement.Transaction?.Id)),
            (AliasKind.Movement, entry.Movement.Transaction?.OrderId),
        }),
    ];

    private static bool HaveSame(Order? before, Order after) => before is not null
        && before.TransactionId == after.TransactionId && before.Number == after.Number
        && before.BillingAddress?.Id == after.BillingAddress?.Id && before.ShippingAddress?.Id == after.ShippingAddress?.Id
        && before.Lines == after.Lines && before.Shipments == after.Shipments && before.Payments == after.Payments
        && before.Returns == after.Returns && before.PaymentRequest == after.PaymentRequest;

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
