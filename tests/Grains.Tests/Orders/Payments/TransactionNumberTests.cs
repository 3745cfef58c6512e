using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Payments;

/// <summary>The number that a provider gives an order when its customer begins to pay.</summary>
public sealed class TransactionNumberTests
{
    private static readonly Order Unpaid =
        Samples.At(OrderStatus.Placed, PaymentStatus.Unpaid) with { TransactionId = null, PaymentMethod = null };

    private static readonly PaymentMethod Ideal = new() { Id = "IDEAL" };

    [Fact]
    public void Begin_GivesTheNumberAndTheMethod_Once()
    {
        var begun = Samples.Decide(Unpaid, Door.Manage, new BeginTransaction(123, Ideal)).Order!;
        var again = Samples.Decide(begun, Door.Manage, new BeginTransaction(456, new() { Id = "VISA" }));

        Assert.Equal((123, "IDEAL"), (begun.TransactionId, begun.PaymentMethod!.Id));
        Assert.Equal((null, 0), (again.Rejection, again.Events.Count));
    }

    [Fact]
    public void Begin_OfACancelledOrder_IsRefused()
    {
        var cancelled = Samples.At(OrderStatus.Cancelled, PaymentStatus.Unpaid);

        Assert.Equal(RejectionCode.IllegalTransition, Samples.Decide(cancelled, Verb.BeginTransaction).Rejection!.Code);
    }
}
