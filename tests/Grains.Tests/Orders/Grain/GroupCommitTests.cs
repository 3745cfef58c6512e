using OrderGrains.Orders;
using OrderGrains.Testing;
using static OrderGrains.Tests.Orders.Grain.OrderCluster;

namespace OrderGrains.Tests.Orders.Grain;

/// <summary>A cluster of its own for each test: holding the store holds every order of it.</summary>
public sealed class GroupCommitTests : IAsyncLifetime
{
    private readonly OrderCluster _cluster = new();

    [Fact]
    public async Task Execute_WhileACommitIsUnderWay_JoinsTheNextOne()
    {
        var key = await _cluster.Create();
        var before = _cluster.Faults.Commits;
        _cluster.Faults.Hold();
        var first = _cluster.Grain(key).Execute(Command(Reference("0")));
        await _cluster.Faults.Arrived;

        // One more than the queue holds: the busy answer proves that all the others have arrived.
        var others = Enumerable.Range(1, MaxPending).Select(i => _cluster.Grain(key).Execute(Command(Reference($"{i}")))).ToArray();
        Assert.Equal(OrderOutcome.Busy, (await await Task.WhenAny(others)).Outcome);
        Assert.False(first.IsCompleted);
        _cluster.Faults.Release();
        await Task.WhenAll([first, .. others]);

        Assert.Equal(2, _cluster.Faults.Commits - before);
        Assert.Equal(1 + MaxPending, (await _cluster.Grain(key).Read()).Order!.Version);
    }

    [Fact]
    public async Task ReadAsOf_AVersionThatIsUnderWay_WaitsForIt()
    {
        var key = await _cluster.Create();
        _cluster.Faults.Hold();
        var update = _cluster.Grain(key).Execute(Command(Reference("new")));
        await _cluster.Faults.Arrived;

        var asked = _cluster.Grain(key).ReadAsOf(new(2));
        await _cluster.Grain(key).Presence();
        _cluster.Faults.Release();

        Assert.Equal((await update).Order, (await asked).Order);
    }

    [Fact]
    public async Task History_OfAnOrderWhoseCreationIsUnderWay_WaitsForIt()
    {
        var key = new OrderKey("demo", Guid.NewGuid().ToString("N"));
        _cluster.Faults.Hold();
        var creating = _cluster.Create(key);
        await _cluster.Faults.Arrived;

        var asked = _cluster.Grain(key).History(0, 1);
        await _cluster.Grain(key).Presence();
        _cluster.Faults.Release();

        await creating;
        Assert.Equal(1, Assert.Single((await asked)!.Items).Version);
    }

    [Fact]
    public async Task Read_WhileACommitIsUnderWay_ShowsWhatIsDurable()
    {
        var key = await _cluster.Create();
        _cluster.Faults.Hold();
        var update = _cluster.Grain(key).Execute(Command(Reference("new")));
        await _cluster.Faults.Arrived;

        var read = await _cluster.Grain(key).Read();

        Assert.Equal(1, read.Order!.Version);
        Assert.Null(read.Order.Reference);
        _cluster.Faults.Release();
        await update;
    }

    [Fact]
    public async Task Execute_RefusalThatRestsOnAnUncommittedChange_WaitsForIt()
    {
        var key = await _cluster.Create();
        _cluster.Faults.Hold();
        var cancel = _cluster.Grain(key).Execute(Command(new CancelOrder()));
        await _cluster.Faults.Arrived;

        var ship = await _cluster.Send(key, Command(new ShipItems()));
        Assert.False(ship.IsCompleted);
        _cluster.Faults.Release();

        Assert.Equal(OrderOutcome.Accepted, (await cancel).Outcome);
        Assert.Equal(OrderOutcome.Rejected, (await ship).Outcome);
    }

    [Fact]
    public async Task Execute_RefusalThatRestsOnAChangeThatFails_IsNotGiven()
    {
        var key = await _cluster.Create();
        _cluster.Faults.Hold();
        _cluster.Faults.Fail(StoreFault.BeforeWrite);
        var cancel = _cluster.Grain(key).Execute(Command(new CancelOrder()));
        await _cluster.Faults.Arrived;
        var ship = await _cluster.Send(key, Command(new ShipItems()));

        _cluster.Faults.Release();

        Assert.Equal(OrderOutcome.Unavailable, (await cancel).Outcome);
        Assert.Equal(OrderOutcome.Unavailable, (await ship).Outcome);
    }

    [Fact]
    public async Task Execute_MoreThanTheQueueHolds_IsBusy()
    {
        var key = await _cluster.Create();
        _cluster.Faults.Hold();

        var calls = Enumerable.Range(0, MaxPending + 5).Select(i => _cluster.Grain(key).Execute(Command(Reference($"{i}")))).ToList();
        for (var refused = 0; refused < 5; refused++)
        {
            var busy = await Task.WhenAny(calls);
            Assert.Equal(OrderOutcome.Busy, (await busy).Outcome);
            calls.Remove(busy);
        }

        _cluster.Faults.Release();
        Assert.All(await Task.WhenAll(calls), reply => Assert.Equal(OrderOutcome.Accepted, reply.Outcome));
    }

    public Task InitializeAsync() => _cluster.InitializeAsync();

    public Task DisposeAsync()
    {
        _cluster.Faults.Release();
        return _cluster.DisposeAsync();
    }
}
