using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging.Abstractions;
using OrderGrains.Orders.Writing;
using OrderGrains.Telemetry;
using OrderGrains.Testing.Stores;
using OrderGrains.Tests.Orders.Grain;

namespace OrderGrains.Tests.Telemetry;

/// <summary>What an order's answers are counted as.</summary>
[Collection(AloneCollection.Name)]
public sealed class AnswerMetricsTests
{
    [Fact]
    public void Confirm_UnderTheLeaseAndWithout_IsCountedByWhatItRestsOn()
    {
        var lease = new SwitchableLease();
        var journal = new OrderJournal(
            new("demo", "counted"), new MemoryOrderStore(TimeProvider.System), lease, TimeProvider.System, NullLogger.Instance, () => { });
        journal.Start(order: null, tip: null, journal.Period);
        var before = Counts();

        _ = journal.Confirm();
        _ = journal.ConfirmDurable();
        var held = Counts();
        lease.Held = false;
        _ = journal.Confirm();
        _ = journal.ConfirmDurable();
        _ = journal.ConfirmDurable();
        var lost = Counts();

        Assert.Equal((2, 0), (held.Memory - before.Memory, held.Database - before.Database));
        Assert.Equal((0, 3), (lost.Memory - held.Memory, lost.Database - held.Database));
    }

    private static (long Memory, long Database) Counts()
    {
        Dictionary<string, long> counts = [];
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == InstrumentTable.Name && instrument.Name == InstrumentTable.Answers.Name)
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) => counts[(string)tags[0].Value!] = count);
        listener.Start();
        listener.RecordObservableInstruments();
        return (counts.GetValueOrDefault(Labels.Memory), counts.GetValueOrDefault(Labels.Database));
    }
}
