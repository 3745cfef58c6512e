using OrderGrains.Faults.Load;
using OrderGrains.Faults.Orders;
using OrderGrains.Orders;
using OrderGrains.Simulate.Clients;
using OrderGrains.Simulate.Members;
using OrderGrains.Simulate.Running;
using OrderGrains.Simulate.Scheduling;

namespace OrderGrains.Simulate.Ageing;

/// <summary>Clients that come back to orders after long pauses, read and change them, and ask how they were at first.</summary>
internal sealed class LateCallers
{
    private const int Visits = 4;

    private readonly Crowd _crowd;
    private readonly Cluster _cluster;
    private readonly Process _process;
    private readonly Random _random;
    private readonly World _world;
    private readonly Calling _calling;

    public LateCallers(World world, Cluster cluster, Crowd crowd, Plan plan)
    {
        (_world, _cluster, _crowd) = (world, cluster, crowd);
        _process = new(world, "late callers");
        _random = world.Random("late callers");
        _calling = new(_process, _random, plan);
    }

    /// <summary>Answers that nobody should get.</summary>
    public List<string> Wrong { get; } = [];

    public Task Run() => Task.WhenAll([.. AgedOrders.All.Select(order => _process.Pool.Run(() => Run(order)))]);

    /// <summary>Now that nothing is wrong, every silo tells of an order whether its beginning is there.</summary>
    /// <param name="isDropped">Whether the beginning was dropped.</param>
    public async Task Review(Func<long, bool> isDropped)
    {
        foreach (var member in _cluster.Serving)
        {
            foreach (var order in AgedOrders.All)
            {
                await _crowd.Send(member, order, new(CallKind.Read));
                var expected = isDropped(order) ? OrderOutcome.Gone : OrderOutcome.Accepted;
                if (await AsItWas(member, order) is var outcome && outcome != expected)
                    Wrong.Add($"{member.Name} tells of the beginning of order {order}: {outcome}, not {expected}");
            }
        }
    }

    private async Task Run(long order)
    {
        var picker = new CallPicker(new() { Orders = 1, Reads = 30, Keyed = 0, StageChangesPerThousand = 0 }, order, 100, _random);
        for (var visit = 0; visit < Visits; visit++)
        {
            for (var count = _random.Next(2, 5); count > 0; count--)
                await Send(order, picker.PickCall(order));
            if (order == AgedOrders.Ended)
                await Send(order, new(CallKind.Cancel, Field.Invoice, FormattableString.Invariant($"cancelled-{visit}")));
            var outcome = await AsItWas(Anyone(), order);
            if (outcome is not (OrderOutcome.Accepted or OrderOutcome.Gone or OrderOutcome.Unavailable))
                Wrong.Add($"asked for the beginning of order {order}: {outcome}");
            await _process.Pause(_random.Between(0, 32_000));
        }
    }

    private async Task Send(long order, OrderCall call)
    {
        if (Anyone() is { } member)
            await _crowd.Send(member, order, call);
        await _process.Pause(_random.Between(0, 200));
    }

    private Member? Anyone() => _cluster.Serving is { Count: > 0 } serving ? _random.Pick(serving) : null;

    /// <summary>What is answered to whoever asks how the order was at first.</summary>
    private async Task<OrderOutcome> AsItWas(Member? member, long order)
    {
        if (member is null)
            return OrderOutcome.Unavailable;
        var outcome = OrderOutcome.Unavailable;
        await _calling.Ask(member, async () =>
        {
            outcome = (await member.ReadAsOf(Commands.Key(order), new(Version: 1))).Outcome;
            return new(AnswerKind.Seen);
        });
        _world.Trace.Answered(order, 1, (int)outcome);
        return outcome;
    }
}
