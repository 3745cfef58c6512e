using OrderGrains.Orders;

namespace OrderGrains.Demo;

/// <summary>Ways to put money on a demonstration order.</summary>
internal static class DemoPayments
{
    public static readonly PaymentMethod Ideal = new()
    {
        Id = "IDEAL",
        Name = "iDEAL",
        Family = PaymentFamily.PaysAtOnce,
        SourceType = "IDEAL",
    };

    public static readonly PaymentMethod Card = new()
    {
        Id = "card",
        Name = "Card",
        Family = PaymentFamily.PaysAtOnce,
        SourceType = "card",
    };

    public static readonly PaymentMethod Manual = new()
    {
        Id = "manual",
        Name = "Manual",
        Family = PaymentFamily.AuthorizesThenShips,
        SourceType = "manual",
    };

    /// <summary>The order with <paramref name="amount"/> minor units paid by a method that pays at once.</summary>
    public static Order PaidBy(this Order order, PaymentMethod method, long amount) => order with
    {
        Payment = PaymentStatus.Paid,
        PaymentMethod = method,
        PaymentUpdatedAt = order.PlacedAt,
        CapturedAmount = amount,
        Transactions = [new() { Id = "T1", Kind = TransactionKind.Capture, Amount = amount, At = order.PlacedAt!.Value }],
    };

    /// <summary>The order with <paramref name="amount"/> minor units authorized and nothing captured.</summary>
    public static Order AuthorizedBy(this Order order, PaymentMethod method, long amount) => order with
    {
        Payment = PaymentStatus.Authorized,
        PaymentMethod = method,
        PaymentUpdatedAt = order.PlacedAt,
        AuthorizedAmount = amount,
        Transactions = [new() { Id = "T1", Kind = TransactionKind.Authorization, Amount = amount, At = order.PlacedAt!.Value }],
    };
}
