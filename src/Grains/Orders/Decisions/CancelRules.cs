namespace OrderGrains.Orders;

/// <summary>Cancelling and recalling.</summary>
internal static class CancelRules
{
    public static ActionResult Cancel(Order order, CancelOrder cancel, DateTimeOffset now) =>
        cancel.Methods.Count > 0 && !cancel.Methods.Contains(order.PaymentMethod?.Id ?? "")
            ? Rejection.Of(RejectionCode.NotPermitted, cancel.Verb)
            : Cancel(order, cancel.Reason, now);

    public static ActionResult Cancel(Order order, DateTimeOffset now) => Cancel(order, reason: null, now);

    /// <summary>As a cancellation, but the door that knows deletion shows the order no more.</summary>
    public static Order Delete(Order order, DateTimeOffset now)
    {
        var cancelled = Cancel(order, reason: null, now);
        return cancelled with { Cancellation = cancelled.Cancellation! with { Deleted = true } };
    }

    /// <summary>What is authorized or taken stays as it is; what gateways were still to authorize or to take is given up.</summary>
    private static Order Cancel(Order order, string? reason, DateTimeOffset now) => VoidRules.GiveUp(order, now) with
    {
        Status = OrderStatus.Cancelled,
        Cancellation = new() { Reason = reason, At = now },
        Reason = reason ?? order.Reason,
    };
}
