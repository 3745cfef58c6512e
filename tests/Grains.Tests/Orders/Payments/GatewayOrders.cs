using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Payments;

/// <summary>Orders whose money a gateway moves, and what such a gateway says.</summary>
internal static class GatewayOrders
{
    public static Order Pending(PaymentFamily family = PaymentFamily.AuthorizesThenCaptures) => Samples.Pending with
    {
        PaymentMethod = new() { Id = "card", Gateway = "g", Family = family },
    };

    /// <summary>The order after actions that must not be refused.</summary>
    public static Order After(this Order order, params OrderAction[] actions) => actions.Aggregate(order, (current, action) =>
    {
        var decision = Samples.Decide(current, Door.Manage, action);
        Assert.True(decision.Rejection is null, $"{action.Verb}: {decision.Rejection}");
        return decision.Order!;
    });

    public static Order After(this Order order, params Verb[] verbs) => order.After([.. verbs.Select(Samples.Action)]);

    public static SettleMovement Done(string movement) => new(movement, MovementState.Succeeded, $"x-{movement}");

    public static SettleMovement Failed(string movement) => new(movement, MovementState.Failed, Reason: "declined");

    public static Movement Movement(this Order order, string id) =>
        order.Payments.SelectMany(payment => payment.Movements).Single(movement => movement.Id == id);
}
