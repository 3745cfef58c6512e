using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Decisions;

/// <summary>Deleting at the doors that know it (Commerce Layer page, A10; Elastic Path page, B8).</summary>
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

    [Theory]
    [InlineData(OrderStatus.Placed)]
    [InlineData(OrderStatus.Approved)]
    [InlineData(OrderStatus.Cancelled)]
    public void Decide_DeleteMadeByHand_HidesItWhereOrdersAreDeletedAlone(OrderStatus status)
    {
        var order = Samples.Pending with { Status = status, Manual = true };

        var deleted = Samples.Decide(order, Verb.DeleteManual, Door.ElasticPath).Order!;

        Assert.Equal((status, Samples.Now), (deleted.Status, deleted.DeletedAt));
        foreach (var door in new[] { Door.ElasticPath, Door.CommerceLayer })
            Assert.Equal(RejectionCode.WrongMarket, Samples.Decide(deleted, Verb.EditReferences, door).Rejection?.Code);
        Assert.Null(Samples.Decide(deleted, Verb.EditReferences).Rejection);
        Assert.Equal(
            RejectionCode.IllegalTransition,
            Samples.Decide(order with { Manual = false }, Verb.DeleteManual, Door.ElasticPath).Rejection?.Code);
    }
}
