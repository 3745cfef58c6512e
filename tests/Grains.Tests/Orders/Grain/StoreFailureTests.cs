using OrderGrains.Orders;
using OrderGrains.Testing;
using OrderGrains.Tests.Testing;
using static OrderGrains.Tests.Orders.Grain.OrderCluster;

namespace OrderGrains.Tests.Orders.Grain;

public sealed class StoreFailureTests : IAsyncLifetime
{
    private readonly OrderCluster _cluster = new();

    [Theory]
    [InlineData(StoreFault.BeforeWrite)]
    [InlineData(StoreFault.Conflict)]
    public async Task Execute_CommitNotMade_IsUnavailableAndTheNextTryWorks(StoreFault fault)
    {
        var key = await _cluster.Create();
        _cluster.Faults.Fail(fault);
        var command = Command(Reference("x"));

        Assert.Equal(OrderOutcome.Unavailable, (await _cluster.Grain(key).Execute(command)).Outcome);
        await _cluster.Deactivate(key);
        var retry = await _cluster.Grain(key).Execute(command);

        Assert.Equal((OrderOutcome.Accepted, 2L), (retry.Outcome, retry.Order!.Version));
    }

    [Fact]
    public async Task Execute_CommittedButTheAnswerWasLost_ARetryOfTheCommandFindsIt()
    {
        var key = await _cluster.Create();
        _cluster.Faults.Fail(StoreFault.AnswerLost);
        var command = Command(new AddComment("once"));

        Assert.Equal(OrderOutcome.Unknown, (await _cluster.Grain(key).Execute(command)).Outcome);
        await _cluster.Deactivate(key);
        var retry = await _cluster.Grain(key).Execute(command);

        Assert.Equal((OrderOutcome.Accepted, 2L, "once"), (retry.Outcome, retry.Order!.Version, retry.Order.Comment));
    }

    [Fact]
    public async Task Execute_CommittedButTheAnswerWasLost_ARetryUnderTheKeyReplays()
    {
        var key = await _cluster.Create();
        _cluster.Faults.Fail(StoreFault.AnswerLost);
        var idempotency = Ids.Key("key", "print");

        await _cluster.Grain(key).Execute(Command(new AddComment("once")) with { IdempotencyKey = idempotency });
        await _cluster.Deactivate(key);
        var retry = await _cluster.Grain(key).Execute(Command(new AddComment("once")) with { IdempotencyKey = idempotency });

        Assert.True(retry.Replayed);
        Assert.Equal((2L, "once"), (retry.Order!.Version, retry.Order.Comment));
    }

    [Fact]
    public async Task Execute_AFailedCommit_TakesEverybodyBehindItAlong()
    {
        var key = await _cluster.Create();
        _cluster.Faults.Hold();
        _cluster.Faults.Fail(StoreFault.AnswerLost);
        var first = _cluster.Grain(key).Execute(Command(Reference("1")));
        await _cluster.Faults.Arrived;
        var second = await _cluster.Send(key, Command(Reference("2")));

        _cluster.Faults.Release();

        Assert.Equal(OrderOutcome.Unknown, (await first).Outcome);
        Assert.Equal(OrderOutcome.Unavailable, (await second).Outcome);
        await _cluster.Deactivate(key);
        var order = (await _cluster.Grain(key).Read()).Order!;
        Assert.Equal((2L, "1"), (order.Version, order.Reference));
    }

    [Fact]
    public async Task Execute_AnotherWriterWasFaster_NothingOfItsWorkIsLost()
    {
        var key = await _cluster.Create();
        _cluster.Store.Intrude(key, order => order with { Reference = "theirs" });

        Assert.Equal(OrderOutcome.Unavailable, (await _cluster.Grain(key).Execute(Command(new AddComment("ours")))).Outcome);
        await _cluster.Deactivate(key);
        var retry = await _cluster.Grain(key).Execute(Command(new AddComment("ours")));

        Assert.Equal((3L, "theirs", "ours"), (retry.Order!.Version, retry.Order.Reference, retry.Order.Comment));
    }

    [Fact]
    public async Task Read_WithoutTheLease_AsksTheStoreAndDoesNotMislead()
    {
        var key = await _cluster.Create();
        _cluster.Lease.Held = false;
        Assert.Equal(OrderOutcome.Accepted, (await _cluster.Grain(key).Read()).Outcome);
        _cluster.Store.Intrude(key, order => order with { Reference = "theirs" });

        Assert.Equal(OrderOutcome.Unavailable, (await _cluster.Grain(key).Read()).Outcome);
        await _cluster.Deactivate(key);

        Assert.Equal("theirs", (await _cluster.Grain(key).Read()).Order!.Reference);
    }

    [Fact]
    public async Task Execute_RepeatWithoutTheLease_AsksTheStore()
    {
        var key = await _cluster.Create();
        await _cluster.Grain(key).Execute(Command(new CancelOrder()));
        _cluster.Lease.Held = false;
        _cluster.Store.Intrude(key, order => order with { Reference = "theirs" });

        Assert.Equal(OrderOutcome.Unavailable, (await _cluster.Grain(key).Execute(Command(new CancelOrder()))).Outcome);
    }

    [Fact]
    public async Task Read_OnAnotherSilo_SeesEveryAcknowledgedChange()
    {
        var keys = new List<OrderKey>();
        for (var i = 0; i < 20; i++)
        {
            var key = await _cluster.Create();
            await _cluster.Grain(key).Execute(Command(Reference($"{i}")));
            keys.Add(key);
        }

        await _cluster.KillOneSilo();

        for (var i = 0; i < keys.Count; i++)
        {
            var order = (await _cluster.Grain(keys[i]).Read()).Order!;
            Assert.Equal((2L, $"{i}"), (order.Version, order.Reference));
        }
    }

    public Task InitializeAsync() => _cluster.InitializeAsync();

    public Task DisposeAsync()
    {
        _cluster.Faults.Release();
        return _cluster.DisposeAsync();
    }
}
