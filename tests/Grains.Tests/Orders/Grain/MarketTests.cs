using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Tests.Orders.Grain;

/// <summary>To a caller that does not serve an order's market there is no such order, and nothing tells of it.</summary>
public sealed class MarketTests(OrderCluster cluster) : IClassFixture<OrderCluster>
{
    private static readonly ValueList<int>? Others = [1];

    private readonly OrderKey _key = new("m", Guid.NewGuid().ToString("N"));

    private IOrderGrain Grain => cluster.Grain(_key);

    [Fact]
    public async Task Calls_MarketNotServed_FindNothing()
    {
        await Create();

        AssertNotServed(await Grain.Read(Others));
        Assert.Null(await Grain.History(0, 10, Others));
        Assert.Null(await Grain.Transitions(Others));
        AssertNotServed(await Grain.Execute(Edit with { Markets = Others }));
        AssertNotServed(await Grain.Execute(Edit with { Markets = Others, ExpectedVersions = [99] }));
        Assert.Equal(1, (await Grain.Read()).Order!.Version);
    }

    [Fact]
    public async Task Execute_CreationOfATakenIdInAnotherMarket_TellsOnlyThatItIsTaken()
    {
        await Create();
        var free = Samples.Pending with { Id = _key.OrderId, Merchant = _key.Merchant };

        var reply = await Grain.Execute(Samples.Command(Door.Manage, new ImportOrder(free)) with { Markets = Others });

        Assert.Equal((OrderOutcome.AlreadyExists, null), (reply.Outcome, reply.Order));
    }

    private static OrderCommand Edit => Samples.Command(Door.MultiSafepay, new EditReferences { Reference = "R" });

    private static void AssertNotServed(OrderReply reply) => Assert.Equal(
        (OrderOutcome.NotFound, null, RejectionCode.WrongMarket), (reply.Outcome, reply.Order, reply.Rejection?.Code));

    private async Task Create()
    {
        var order = Samples.Pending with { Id = _key.OrderId, Merchant = _key.Merchant, Market = new() { Id = "x", Number = 2 } };
        Assert.Equal(OrderOutcome.Accepted, (await Grain.Execute(Samples.Command(Door.Manage, new ImportOrder(order)))).Outcome);
    }
}
