using OrderGrains.Faults.Load;
using OrderGrains.Faults.Orders;
using OrderGrains.Faults.Processes;

namespace OrderGrains.Faults.Power;

/// <summary>A few updates, always the same, on a cluster whose disk is watched: some alone, then many at once on one order.</summary>
internal sealed class UpdateScript : IDisposable
{
    /// <summary>How many updates come at once.</summary>
    public const int AtOnce = 32;

    private const long FirstOrder = 9_100_000;
    private const int Orders = 3;
    private const int Alone = 9;

    private readonly DoorClient _door = new(TimeSpan.FromMinutes(2));
    private readonly Cluster _cluster;
    private readonly Lock _lock = new();
    private readonly List<Promise> _promises = [];
    private readonly List<(long From, long To)> _alone = [];
    private int _updates;

    private UpdateScript(Cluster cluster) => _cluster = cluster;

    /// <summary>What clients were told, in the order in which they were.</summary>
    public IReadOnlyList<Promise> Promises => _promises;

    /// <summary>Where in the log it began; before it the orders were made.</summary>
    public long Start { get; private set; }

    /// <summary>The part of the log of each update that had no other beside it.</summary>
    public IReadOnlyList<(long From, long To)> Lone => _alone;

    /// <summary>The part of the log of the updates that came at once.</summary>
    public (long From, long To) Burst { get; private set; }

    /// <summary>Runs it; whatever the answers rest on is on the record.</summary>
    /// <exception cref="InvalidOperationException">An update was not acknowledged.</exception>
    public static async Task<UpdateScript> Run(Cluster cluster)
    {
        var script = new UpdateScript(cluster);
        await script.Run();
        return script;
    }

    public void Dispose() => _door.Dispose();

    private async Task Run()
    {
        var node = _cluster.Nodes[0].Address;
        foreach (var order in Enumerable.Range(0, Orders))
        {
            if (!await _door.Create(node, FirstOrder + order))
                throw new InvalidOperationException($"Order {FirstOrder + order} could not be made.");
            Promise(FirstOrder + order, 1);
        }

        Start = _cluster.Power.Position;
        for (var count = 0; count < Alone; count++)
        {
            var from = _cluster.Power.Position;
            await Update(node, FirstOrder + (count % Orders));
            _alone.Add((from, _cluster.Power.Position));
        }

        var begin = _cluster.Power.Position;
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Update(node, FirstOrder)));
        Burst = (begin, _cluster.Power.Position);
    }

    private async Task Update(Uri node, long order)
    {
        var value = FormattableString.Invariant($"u{Interlocked.Increment(ref _updates)}");
        var answer = await _door.Send(node, order, new(CallKind.Edit, Field.Invoice, value));
        if (answer.Kind != AnswerKind.Accepted)
            throw new InvalidOperationException($"An update of order {order} ended as {answer}.");
        Promise(order, answer.Version);
    }

    private void Promise(long order, long version)
    {
        lock (_lock)
            _promises.Add(new(_cluster.Power.Position, order, version));
    }
}
