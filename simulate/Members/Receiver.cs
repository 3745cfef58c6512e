using OrderGrains.Orders;
using OrderGrains.Orders.Outbox;
using OrderGrains.Orders.Store;
using OrderGrains.Simulate.Database;
using OrderGrains.Simulate.Running;
using OrderGrains.Simulate.Scheduling;

namespace OrderGrains.Simulate.Members;

/// <summary>
/// One receiver of all effects, which keeps what it has carried out as the grains of customers and articles do: one call at a time, and
/// what it did is saved with what it knows, or neither is.
/// </summary>
internal sealed class Receiver
{
    private readonly World _world;
    private readonly Plan _plan;
    private readonly Server _server;
    private readonly Random _random;
    private readonly Process _process;
    private readonly IOrderStore _store;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Dictionary<OrderKey, (Member Relay, long Since)> _underWay = [];

    public Receiver(World world, Server server, Plan plan)
    {
        (_world, _server, _plan) = (world, server, plan);
        _random = world.Random("receiver");
        _process = new(world, "receiver");
        _store = new SimulatedStore(new(server, _process), silo: null, writers: 0, plan.Remembered);
    }

    /// <summary>Effects of one order that two relays delivered at once.</summary>
    public List<string> Overlaps { get; } = [];

    /// <summary>How likely a delivery fails, in percent.</summary>
    public double Failures { get; set; }

    public IEffectReceivers Of(Member relay) => new From(this, relay);

    private async Task Deliver(Member relay, OutboxItem item)
    {
        var key = item.Key;
        if (_underWay.TryGetValue(key, out var other) && other.Relay != relay && IsHealthy(other.Relay) && IsHealthy(relay)
            && _world.Now - other.Since < TimeSpan.TicksPerSecond * 10)
            Overlaps.Add($"{item.Id} is delivered by {relay.Name} while {other.Relay.Name} delivers for the order");
        _underWay[key] = (relay, _world.Now);
        try
        {
            await (item.Effect.Request is { } request
                ? relay.Errands.Run(key, request)
                : _process.Pool.Run(() => CarryOut(item)));
        }
        finally
        {
            if (_underWay.TryGetValue(key, out var mine) && mine.Relay == relay)
                _underWay.Remove(key);
        }
    }

    private async Task CarryOut(OutboxItem item)
    {
        await _process.Pause(_random.Between(0.05, _plan.Travel));
        await _turn.WaitAsync();
        try
        {
            if (_plan.Defects.EffectsSkipped && _random.Percent(5))
                return;
            var tables = _server.Tables;
            if (await _store.Admit(_plan.Defects.ReceiversForget ? default : tables.Applied, item.Id) is not { } applied)
                return;
            await _process.Pause(_random.Between(0.2, 3));
            if (_random.Percent(Failures) || tables != _server.Tables)
                throw new InvalidOperationException("What was to be kept could not be saved.");
            tables.Applied = applied;
            tables.CarriedOut.Add(item.Id);
        }
        finally
        {
            _turn.Release();
        }

        if (_random.Percent(Failures))
            throw new TimeoutException("The answer is lost.");
    }

    /// <summary>Whoever hung may begin or go on with what its claim no longer covers, and so may anyone once claims were lost.</summary>
    private bool IsHealthy(Member relay) => relay.Process is { IsDead: false, WasHung: false } && _server.Stops == 0;

    private sealed class From(Receiver receiver, Member relay) : IEffectReceivers
    {
        public Task Deliver(OutboxItem item) => receiver.Deliver(relay, item);
    }
}
