using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Decisions;

/// <summary>Deleting at the door that knows it (Commerce Layer page, A10).</summary>
public sealed class DeleteTests
{
    [Theory]
    [InlineData(OrderStatus.Draft)]
    [InlineData(OrderStatus.Pending)]
    public void Decide_DeleteBeforePlacing_CancelsAndHidesAtThatDoorAlone(OrderStatus status)
    {
        var deleted = Samples.Decide(Samples.Pending with { Status = status }, Verb.Delete, Door.CommerceLayer).Order!;

        Assert.Equal((OrderStatus.Cancelled, true), (deleted.Status, deleted.Cancellation!.Deleted));
        Assert.Equal(RejectionCode.WrongMarket, Samples.Decide(deleted, Verb.EditReferences, Door.CommerceLayer).Rejection?.Code);
        Assert.Null(Samples.Decide(deleted, Verb.EditReferences).Rejection);
    }

    [Theory]
    [InlineData(OrderStatus.Placed)]
    [InlineData(OrderStatus.Approved)]
    [InlineData(OrderStatus.Cancelled)]
    public void Decide_DeleteAfterwards_IsRefused(OrderStatus status) => Assert.Equal(
        RejectionCode.IllegalTransition,
        Samples.Decide(Samples.Pending with { Status = status }, Verb.Delete, Door.CommerceLayer).Rejection?.Code);
}
