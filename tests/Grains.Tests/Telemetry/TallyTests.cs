using System.Diagnostics.Metrics;
using OrderGrains.Orders;
using OrderGrains.Telemetry;

namespace OrderGrains.Tests.Telemetry;

/// <summary>What counts by itself until somebody looks.</summary>
public sealed class TallyTests : IDisposable
{
    private static readonly Label Colour = new("colour", ["red", "green"]);
    private static readonly Label Size = new("size", ["small", "middle", "large"]);

    private static readonly InstrumentRow Row = new("test.tally", InstrumentKind.Counter, "{thing}", "Things", Colour, Size);

    private readonly Meter _meter = new("test");

    [Fact]
    public void Read_AfterSome_IsHowOftenEachPairHappened()
    {
        var tally = new Tally(_meter, Row);
        Assert.Empty(Look());

        tally.Add(0, 2);
        tally.Add(1, 0);
        tally.Add(1, 0);

        Assert.Equal(["red large 1", "green small 2"], Look());
        Assert.Equal(["red large 1", "green small 2"], Look());
    }

    [Fact]
    public void Add_FromManyThreads_LosesNone()
    {
        var tally = new Tally(_meter, Row);

        Parallel.For(0, 10_000, _ => tally.Add(0, 1));

        Assert.Equal(["red middle 10000"], Look());
    }

    [Fact]
    public void Labels_OfEnumerations_HaveTheirValuesAtTheirNumbers()
    {
        Assert.All(Enum.GetValues<Door>(), door => Assert.Equal((int)door, Labels.Door.IndexOf(EnumNames.Of(door))));
        Assert.All(Enum.GetValues<OrderOutcome>(), outcome => Assert.Equal((int)outcome, Labels.Outcome.IndexOf(EnumNames.Of(outcome))));
    }

    public void Dispose() => _meter.Dispose();

    private List<string> Look()
    {
        List<string> seen = [];
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (ReferenceEquals(instrument.Meter, _meter))
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>(
            (_, value, tags, _) => seen.Add(string.Join(' ', [.. tags.ToArray().Select(tag => tag.Value), value])));
        listener.Start();
        listener.RecordObservableInstruments();
        return seen;
    }
}
