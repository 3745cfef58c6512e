using System.Collections.Concurrent;
using System.Diagnostics;
using OrderGrains.Telemetry;
using static OrderGrains.Tests.Orders.Grain.OrderCluster;

namespace OrderGrains.Tests.Orders.Grain;

/// <summary>A trace goes on in the silo that has the order, wherever it began.</summary>
public sealed class TraceTests : IClassFixture<OrderCluster>, IDisposable
{
    private readonly OrderCluster _cluster;
    private readonly ConcurrentQueue<Activity> _spans = [];
    private readonly ActivityListener _listener;

    public TraceTests(OrderCluster cluster)
    {
        _cluster = cluster;
        _listener = new()
        {
            ShouldListenTo = source => source.Name == InstrumentTable.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    [Fact]
    public async Task Execute_FromARecordedSpan_HasItsSpansBelowIt()
    {
        var key = await _cluster.Create();
        using var request = Begin(ActivityTraceFlags.Recorded);
        OrderTraces.Carry();

        await _cluster.Grain(key).Execute(Command(Reference("traced")));

        var own = Of(request);
        var execute = Assert.Single(own, span => span.OperationName == OrderTraces.ExecuteName);
        Assert.Equal(request.SpanId, execute.ParentSpanId);
        Assert.Equal("state", execute.TraceStateString);
        Assert.Equal(
            [OrderTraces.DecideName, OrderTraces.CommitName],
            own.Where(span => span.ParentSpanId == execute.SpanId).Select(span => span.OperationName));
    }

    [Fact]
    public async Task Execute_FromASpanThatIsNotRecorded_HasNone()
    {
        var key = await _cluster.Create();
        using var request = Begin(ActivityTraceFlags.None);
        OrderTraces.Carry();

        await _cluster.Grain(key).Execute(Command(Reference("not traced")));

        Assert.Empty(Of(request));
    }

    public void Dispose() => _listener.Dispose();

    private static Activity Begin(ActivityTraceFlags flags) => new Activity("request")
    {
        ActivityTraceFlags = flags,
        TraceStateString = "state",
    }.SetIdFormat(ActivityIdFormat.W3C).Start();

    private List<Activity> Of(Activity request) => [.. _spans.Where(span => span.TraceId == request.TraceId)];
}
