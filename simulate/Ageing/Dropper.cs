using OrderGrains.Orders.Ageing;
using OrderGrains.Orders.Audit;
using OrderGrains.Orders.Store;
using OrderGrains.Simulate.Database;
using OrderGrains.Simulate.Running;
using OrderGrains.Simulate.Scheduling;

namespace OrderGrains.Simulate.Ageing;

/// <summary>Whoever drops old events beside the silos, again and again until it is told to stop. Its exports are kept in memory.</summary>
internal sealed class Dropper
{
    private readonly Process _process;
    private readonly Random _random;
    private readonly EventDropper _dropper;
    private Task _running = Task.CompletedTask;
    private bool _stopped;

    public Dropper(World world, Server server, Plan plan)
    {
        _process = new(world, "dropper");
        _random = world.Random("dropper");
        var wire = new Wire(server, _process);
        Archive = new(wire);
        var store = new SimulatedStore(wire, silo: null, writers: 0, plan.Remembered)
        {
            Seen = plan.Defects.AllEnd ? Archived : static stored => stored,
        };
        _dropper = new(Archive, store) { ExportTo = Export };
    }

    public Archive Archive { get; }

    public void Start() => _running = _process.Pool.Run(Run);

    /// <summary>Returns when what is being dropped is dropped.</summary>
    public Task Stop()
    {
        _stopped = true;
        return _running;
    }

    /// <summary>An order that could not be read for the moment is told of like one that cannot be read at all.</summary>
    private static bool IsOfTheWay(AuditFinding finding) => finding.Text.Contains("The store could not be read", StringComparison.Ordinal);

    private static StoredOrder Archived(StoredOrder stored) =>
        stored with { Order = stored.Order with { ArchivedAt = stored.Order.UpdatedAt } };

    private async Task Run()
    {
        while (!_stopped)
        {
            await _process.Pause(_random.Between(500, 6000));
            try
            {
                var summary = await _dropper.Run(months: 1, folder: "exports", CancellationToken.None);
                Archive.Wrong.AddRange(summary.Findings.Where(finding => !IsOfTheWay(finding)).Select(finding => $"kept: {finding}"));
                _process.Say($"dropped {summary.Dropped} rows of {summary.Orders} orders");
            }
            catch (OrderStoreException e)
            {
                _process.Say(e.Message);
            }
        }
    }

    private async Task<List<AgedOrder>> Export(
        string file, IReadOnlyList<AgedOrder> orders, Action<AuditFinding> report, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream();
        var exported = await ExportFile.Fill(stream, file, orders, Archive, report, cancellationToken);
        await _process.Pause(_random.Between(0, 4000));
        Archive.Exported.UnionWith(exported.Select(order => (order.Key, order.Place)));
        return exported;
    }
}
