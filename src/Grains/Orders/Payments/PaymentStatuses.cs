using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Where the money of an order stands: the first row that matches. Nothing of it is stored.</summary>
internal static class PaymentStatuses
{
    public static readonly ValueList<PaymentStatusRow> Rows =
    [
        new(PaymentStatus.ChargedBack, "charged back, and not all of it reversed", order => order.Balance.ChargedBack > 0),
        new(PaymentStatus.Refunded, "all that was captured is refunded",
            order => order.Balance is { Captured: > 0 } balance && balance.Refunded >= balance.Captured),
        new(PaymentStatus.PartiallyRefunded, "something is refunded", order => order.Balance.Refunded > 0),
        new(PaymentStatus.Paid, "captured at least what is due",
            order => order.Balance is { Due: > 0 } balance && balance.Captured >= balance.Due),
        new(PaymentStatus.PartiallyPaid, "something is captured", order => order.Balance.Captured > 0),
        new(PaymentStatus.Authorized, "open authorizations of at least what is due",
            order => order.Balance is { Due: > 0 } balance && balance.Authorized >= balance.Due),
        new(PaymentStatus.PartiallyAuthorized, "something is authorized", order => order.Balance.Authorized > 0),
        new(PaymentStatus.UnderReview, "an authorization or a capture is pending", order => order.Balance.Pending > 0),
        new(PaymentStatus.Free, "placed, and nothing is due", order => order.Balance.Due == 0 && order.PlacedAt is not null),
        new(PaymentStatus.Voided, "the last attempt was authorized and voided", order => order.LastPaymentEnded(IsVoided)),
        new(PaymentStatus.Expired, "the last attempt expired", order => order.Payments is [.., { ExpiredAt: not null }]),
        new(PaymentStatus.Declined, "the last attempt failed", order => order.LastPaymentEnded(HasFailed)),
        new(PaymentStatus.Unpaid, "otherwise", _ => true),
    ];

    /// <param name="order">With its balance as it is.</param>
    public static PaymentStatus Of(Order order)
    {
        foreach (var row in Rows.AsSpan())
        {
            if (row.Matches(order))
                return row.Status;
        }

        return PaymentStatus.Unpaid;
    }

    private static bool LastPaymentEnded(this Order order, Func<Order, Movement, bool> how) =>
        order.Payments is [.., { ExpiredAt: null } last] && order.LastAttempt(last) is var (attempt, _) && how(order, attempt);

    private static bool IsVoided(Order order, Movement attempt) => order.IsVoided(attempt);

    private static bool HasFailed(Order order, Movement attempt) => attempt.State == MovementState.Failed;
}
