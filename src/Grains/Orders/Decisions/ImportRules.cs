using System.Security.Cryptography;
using System.Text;
using static OrderGrains.Orders.PaymentStatus;

namespace OrderGrains.Orders;

/// <summary>Taking over an order as it is given: what is missing is filled in so that it could have come about here.</summary>
internal static class ImportRules
{
    /// <summary>An order nothing is known of yet, which the event of an import starts from.</summary>
    public static Order Blank(OrderKey key) => new() { Id = key.OrderId, Merchant = key.Merchant, Currency = "" };

    public static ActionResult Import(Order? existing, Order given, DateTimeOffset now)
    {
        var order = Complete(given with { Version = existing?.Version ?? 0, UpdatedAt = existing?.UpdatedAt ?? default }, existing, now);
        if (!Lifecycle.Reachable.Contains(OrderState.Of(order)))
            return Rejection.Of(RejectionCode.UnreachableState, Verb.Import);

        FieldProblem[] problems = [.. ImportProblems.Find(order)];
        return problems.Length > 0 ? Rejection.Invalid(Verb.Import, problems) : order;
    }

    private static Order Complete(Order given, Order? existing, DateTimeOffset now)
    {
        var order = Settle(given.WithTotals());
        var created = given.CreatedAt != default ? given.CreatedAt : existing?.CreatedAt ?? now;
        var ordered = order.StatusIs(OrderStatus.Placed, OrderStatus.Editing, OrderStatus.Approved);
        return order with
        {
            CreatedAt = created,
            PlacedAt = given.PlacedAt ?? (ordered ? created : null),
            ApprovedAt = given.ApprovedAt ?? (order.StatusIs(OrderStatus.Approved) ? given.PlacedAt ?? created : null),
            CancelledAt = given.CancelledAt ?? (order.IsCancelled() ? given.Cancellation?.At ?? created : null),
            PlaceTotal = given.PlaceTotal ?? (order.StatusIs(OrderStatus.Editing) ? order.Totals.TotalWithTaxes : null),
            Token = given.Token ?? TokenOf(given),
        };
    }

    /// <summary>Brings the three amounts in line with the payment status; a part without a sensible amount is taken for half.</summary>
    private static Order Settle(Order order)
    {
        var total = order.Totals.TotalWithTaxes;
        var captured = order.CapturedAmount > 0 ? order.CapturedAmount : total;
        return order.Payment switch
        {
            Unpaid or UnderReview or Voided or Declined or Expired or Free => Amounts(order, 0, 0, 0),
            PartiallyAuthorized => Amounts(order, Part(order.AuthorizedAmount, total), 0, 0),
            Authorized => Amounts(order, order.AuthorizedAmount > 0 ? order.AuthorizedAmount : total, 0, 0),
            PartiallyPaid => Amounts(order, order.AuthorizedAmount, Part(order.CapturedAmount, total), 0),
            PartiallyRefunded => Amounts(order, 0, captured, Part(order.RefundedAmount, captured)),
            Refunded => Amounts(order, 0, captured, captured),
            ChargedBack => Amounts(order, 0, captured, order.RefundedAmount),
            _ => Amounts(order, 0, captured, 0),
        };
    }

    private static Order Amounts(Order order, long authorized, long captured, long refunded) =>
        order with { AuthorizedAmount = authorized, CapturedAmount = captured, RefundedAmount = refunded };

    private static long Part(long given, long whole) => given > 0 && given < whole ? given : whole / 2;

    /// <summary>Drawn from the identity, so that importing the same order again gives the same links.</summary>
    private static string TokenOf(Order order) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{order.Merchant}/{order.Id}")).AsSpan(0, 16));
}
