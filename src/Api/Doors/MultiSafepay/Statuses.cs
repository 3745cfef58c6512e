using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay;

/// <summary>The order's and the transaction's status as MultiSafepay names them (MultiSafepay page, 1.5).</summary>
internal static class MultiSafepayStatuses
{
    public static readonly Projection Status = new(
        "status",
        new("cancelled, no transaction", order => order.IsCancelled && !order.HasTransaction, "cancelled"),
        Paying(PaymentStatus.Refunded, "refunded"),
        new("cancelled or voided", order => order.IsCancelled || order.Payment == PaymentStatus.Voided, "void"),
        Paying(PaymentStatus.ChargedBack, "chargedback"),
        Paying(PaymentStatus.PartiallyRefunded, "partial_refunded"),
        Paying(PaymentStatus.Declined, "declined"),
        Paying(PaymentStatus.Expired, "expired"),
        new("picked up or further", order => order.IsShipped, "shipped"),
        new("paid or free", order => order.Payment is PaymentStatus.Paid or PaymentStatus.Free, "completed"),
        new("authorized, and the method ships before it captures", IsReadyToShip, "completed"),
        Paying(PaymentStatus.Unpaid, "initialized"),
        ProjectionRow.Otherwise("uncleared"));

    public static readonly Projection FinancialStatus = new(
        "financial_status",
        new("the money came in, whatever became of it", HasBeenPaid, "completed"),
        new("cancelled", order => order.IsCancelled, "cancelled"),
        Paying(PaymentStatus.Voided, "void"),
        Paying(PaymentStatus.Declined, "declined"),
        Paying(PaymentStatus.Expired, "expired"),
        Paying(PaymentStatus.Free, "completed"),
        Paying(PaymentStatus.Unpaid, "initialized"),
        ProjectionRow.Otherwise("uncleared"));

    private static ProjectionRow Paying(PaymentStatus payment, string shows) =>
        new($"payment {payment}", order => order.Payment == payment, shows);

    private static bool IsReadyToShip(Order order) =>
        order.Payment == PaymentStatus.Authorized && order.PaymentMethod?.Family == PaymentFamily.AuthorizesThenShips;

    private static bool HasBeenPaid(Order order) =>
        order.Payment is PaymentStatus.Paid or PaymentStatus.PartiallyRefunded or PaymentStatus.Refunded or PaymentStatus.ChargedBack;
}
