using System.Diagnostics;
using System.Diagnostics.Metrics;
using OrderGrains.Orders.Store;
using OrderGrains.Telemetry;

namespace OrderGrains.Storage.Tests.Contract;

/// <summary>What a store tells of its transactions.</summary>
/// <param name="name">What the engine is called.</param>
public abstract class TelemetryContract<TEngine>(string name) : OrderStoreContract<TEngine>
    where TEngine : IStoreEngine, new()
{
    [Fact]
    public async Task Commit_WithSpans_IsABatchThatLinksThemAndTheyIt()
    {
        var batch = new TaskCompletionSource<Activity>(TaskCreationOptions.RunContinuationsAsynchronously);
        ActivitySpanId? sought = null;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == InstrumentTable.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.OperationName == OrderTraces.BatchName && span.Links.Any(link => link.Context.SpanId == sought))
                    batch.TrySetResult(span);
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var request = new Activity("request").Start();
        using var first = OrderTraces.Commit()!;
        using var second = OrderTraces.Commit()!;
        sought = first.SpanId;

        await Store.Write(Sample.Commit(Sample.NewKey(), 0) with { Spans = [first, second] }, None);

        var made = await batch.Task.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal([first.SpanId, second.SpanId], made.Links.Select(link => link.Context.SpanId));
        Assert.Equal((first.TraceId, first.SpanId), (made.TraceId, made.ParentSpanId));
        Assert.Equal(name, made.GetTagItem(Labels.Engine.Name));
        Assert.All(new[] { first, second }, commit => Assert.Equal([made.SpanId], commit.Links.Select(link => link.Context.SpanId)));
    }

    [Fact]
    public async Task Commit_Made_IsMeasuredByItsEngine()
    {
        var sizes = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == InstrumentTable.BatchSize.Name || instrument.Name == InstrumentTable.BatchDuration.Name)
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, size, tags, _) =>
        {
            if (tags[0].Value as string == name)
                sizes.TrySetResult(size);
        });
        listener.Start();

        Assert.Equal(CommitOutcome.Committed, await Store.Write(Sample.Commit(Sample.NewKey(), 0), None));

        Assert.True(await sizes.Task.WaitAsync(TimeSpan.FromSeconds(60)) >= 1);
    }
}
