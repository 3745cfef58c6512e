using System.Text.Json;
using System.Text.Json.Nodes;
using OrderGrains.Orders;
using static OrderGrains.Tests.Orders.Grain.OrderCluster;

namespace OrderGrains.Tests.Orders.Grain;

/// <summary>Orders that another node, which runs a newer build, has written.</summary>
public sealed class NewerNodeTests : IAsyncLifetime
{
    private readonly OrderCluster _cluster = new();

    [Fact]
    public async Task Execute_EventsThatOnlyANewerReaderFolds_IsUnavailableAndWritesNothing()
    {
        var key = await _cluster.Create();
        _cluster.Store.Intrude(key, order => order with { OldestReader = EventSchema.Current + 1 });
        await _cluster.Deactivate(key);
        var commits = _cluster.Faults.Commits;

        Assert.Equal(OrderOutcome.Unavailable, (await _cluster.Grain(key).Execute(Command(Reference("x")))).Outcome);
        Assert.Equal(OrderOutcome.Unavailable, (await _cluster.Grain(key).Read()).Outcome);
        await Assert.ThrowsAsync<OrleansException>(() => _cluster.Grain(key).History(0, 10));
        Assert.Equal(commits, _cluster.Faults.Commits);
    }

    [Fact]
    public async Task Execute_EventsThatThisReaderFolds_SaysSoInTheOrder()
    {
        var key = await _cluster.Create();

        var order = (await _cluster.Grain(key).Execute(Command(Reference("x")))).Order!;

        Assert.Equal(EventSchema.First, order.OldestReader);
    }

    [Fact]
    public async Task Execute_MembersOfANewerBuild_TravelAndStay()
    {
        var key = await _cluster.Create();
        _cluster.Store.Intrude(key, WithGlow);
        await _cluster.Deactivate(key);

        var order = (await _cluster.Grain(key).Execute(Command(Reference("x")))).Order!;

        Assert.Equal(("x", """{"deep":[1]}"""), (order.Reference, order.Unknown!["glow"].GetRawText()));
        Assert.Equal(1, order.Lines[0].Unknown!["glow"].GetInt32());
    }

    public Task InitializeAsync() => _cluster.InitializeAsync();

    public Task DisposeAsync() => _cluster.DisposeAsync();

    private static Order WithGlow(Order order)
    {
        var json = JsonSerializer.SerializeToNode(order, StoredOrderJson.Order)!;
        json["glow"] = new JsonObject { ["deep"] = new JsonArray(1) };
        json["lines"]![0]!["glow"] = 1;
        return json.Deserialize(StoredOrderJson.Order)!;
    }
}
