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
        Family = PaymentFamily.AuthorizesThenCaptures,
        SourceType = "manual",
    };

    /// <summary>The order with <paramref name="amount"/> minor units paid by a method that pays at once.</summary>
    public static Order PaidBy(this Order order, PaymentMethod method, long amount) =>
        order.By(method, MovementKind.Capture, amount);

    /// <summary>The order with <paramref name="amount"/> minor units authorized and nothing captured.</summary>
    public static Order AuthorizedBy(this Order order, PaymentMethod method, long amount) =>
        order.By(method, MovementKind.Authorize, amount);

    private static Order By(this Order order, PaymentMethod method, MovementKind kind, long amount) => order with
    {
        PaymentMethod = method,
        PaymentUpdatedAt = order.PlacedAt,
        Payments =
        [
            new()
            {
                Id = "p-1",
                Method = method.Id,
                Source = order.PaymentSource?.Id,
                Family = method.Family,
                Movements = [new() { Id = "m-1", Kind = kind, Amount = amount, At = order.PlacedAt!.Value }],
            },
        ],
    };
}
