using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay;

/// <summary>
/// The order's and the transaction's status as MultiSafepay names them (MultiSafepay page, 1.5). Which families of methods a row is for
/// is part of its condition.
/// </summary>
internal static class MultiSafepayStatuses
{
    public static readonly Projection Status = new(
        "status",
        new("cancelled, no transaction", order => order.IsCancelled && !order.HasTransaction, "cancelled"),
        Paying(PaymentStatus.Refunded, "refunded"),
        new("cancelled or voided", order => order.IsCancelled || order.Payment == PaymentStatus.Voided, "void"),
        Paying(PaymentStatus.ChargedBack, "chargedback"),
        new("payment PartiallyRefunded, or a part was given up",
            order => order.Payment == PaymentStatus.PartiallyRefunded || order.AmountReleased > 0, "partial_refunded"),
        Paying(PaymentStatus.Declined, "declined"),
        new("payment Expired, captured by hand", order => HasLapsed(order) && Goes(order, PaymentFlow.ManualCapture), "void"),
        Paying(PaymentStatus.Expired, "expired"),
        new("picked up or further", order => order.IsShipped, "shipped"),
        new("paid or free", order => order.Payment is PaymentStatus.Paid or PaymentStatus.Free, "completed"),
        new("authorized, to be paid later or captured by hand; of the latter, also when a part is captured", IsAgreed, "completed"),
        Paying(PaymentStatus.Unpaid, "initialized"),
        ProjectionRow.Otherwise("uncleared"));

    public static readonly Projection FinancialStatus = new(
        "financial_status",
        new("the money came in, whatever became of it", HasBeenPaid, "completed"),
        new("cancelled, captured by hand or in instalments",
            order => order.IsCancelled && Goes(order, PaymentFlow.ManualCapture, PaymentFlow.Instalments), "void"),
        new("cancelled", order => order.IsCancelled, "cancelled"),
        Paying(PaymentStatus.Voided, "void"),
        Paying(PaymentStatus.Declined, "declined"),
        new("payment Expired, captured by hand", order => HasLapsed(order) && Goes(order, PaymentFlow.ManualCapture), "void"),
        Paying(PaymentStatus.Expired, "expired"),
        Paying(PaymentStatus.Free, "completed"),
        Paying(PaymentStatus.Unpaid, "initialized"),
        new("nothing is under way yet: captured by hand, on an invoice, or in instalments and under review", IsNotUnderWay, "initialized"),
        ProjectionRow.Otherwise("uncleared"));

    private static ProjectionRow Paying(PaymentStatus payment, string shows) =>
        new($"payment {payment}", order => order.Payment == payment, shows);

    private static bool Goes(Order order, params ReadOnlySpan<PaymentFlow> flows) => flows.Contains(order.PaymentMethod.GoesBy);

    private static bool HasLapsed(Order order) => order.Payment == PaymentStatus.Expired;

    private static bool IsAgreed(Order order) => order.Payment switch
    {
        PaymentStatus.Authorized => !Goes(order, PaymentFlow.Bank, PaymentFlow.Card),
        PaymentStatus.PartiallyPaid => Goes(order, PaymentFlow.ManualCapture),
        _ => false,
    };

    private static bool IsNotUnderWay(Order order) => order.PaymentMethod.GoesBy switch
    {
        PaymentFlow.ManualCapture => order.Payment is PaymentStatus.Authorized or PaymentStatus.PartiallyPaid,
        PaymentFlow.Invoice => order.Payment is PaymentStatus.Authorized or PaymentStatus.UnderReview,
        PaymentFlow.Instalments => order.Payment == PaymentStatus.UnderReview,
        _ => false,
    };

    private static bool HasBeenPaid(Order order) =>
        order.Payment is PaymentStatus.Paid or PaymentStatus.PartiallyRefunded or PaymentStatus.Refunded or PaymentStatus.ChargedBack
        || (order.Payment == PaymentStatus.PartiallyPaid && order.Balance.Authorized == 0
            && (order.AmountReleased > 0 || Goes(order, PaymentFlow.ManualCapture)));
}
