using System.Diagnostics;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Telemetry;

namespace OrderGrains.Api.Tests.Telemetry;

/// <summary>What becomes of a request can be followed from the server to the transaction that made it durable.</summary>
public sealed class TraceTests(TracedService traced) : IClassFixture<TracedService>
{
    private readonly string _id = Guid.NewGuid().ToString("N");

    [Fact]
    public async Task Update_Traced_IsOneTraceFromTheRequestToTheBatch()
    {
        await traced.Service.NewOrder(_id, "Placed", "Paid", "Unfulfilled");

        var (trace, answer) = traced.Update(_id, "one");
        (await answer).Is(200);

        var spans = await Of(trace, own => own.Any(IsServer) && Has(own, OrderTraces.BatchName));
        var batch = Assert.Single(spans, Is(OrderTraces.BatchName));
        var commit = Assert.Single(spans, Is(OrderTraces.CommitName));
        var decide = Assert.Single(spans, Is(OrderTraces.DecideName));
        Assert.Equal([commit.OperationName, OrderTraces.ExecuteName, "server"], Above(batch, spans));
        Assert.Equal([OrderTraces.ExecuteName, "server"], Above(decide, spans));
        Assert.Equal([batch.SpanId], commit.Links.Select(link => link.Context.SpanId));
        Assert.Equal([commit.SpanId], batch.Links.Select(link => link.Context.SpanId));
        Assert.Equal("sqlite", batch.GetTagItem(Labels.Engine.Name));
        var server = Assert.Single(spans, IsServer);
        Assert.Equal(("multi_safepay", "accepted"), (server.GetTagItem(Labels.Door.Name), server.GetTagItem(Labels.Outcome.Name)));
    }

    [Fact]
    public async Task Updates_InOneBatch_LinkToItAndItToThem()
    {
        await traced.Service.NewOrder(_id, "Placed", "Paid", "Unfulfilled");
        var held = traced.HoldWrites();
        var first = traced.Update(_id, "first");
        await Of(first.Trace, HasDecided);

        // The first commit is under way and cannot end, so these two share the next. A decision and its joining a commit are one turn.
        var (second, third) = (traced.Update(_id, "second"), traced.Update(_id, "third"));
        await Of(second.Trace, HasDecided);
        await Of(third.Trace, HasDecided);
        await held.DisposeAsync();
        foreach (var update in new[] { first, second, third })
            (await update.Answer).Is(200);

        var all = await traced.Spans.Until(spans => Links(spans, second.Trace, third.Trace).Any());
        var batch = Assert.Single(Links(all, second.Trace, third.Trace));
        foreach (var trace in new[] { second.Trace, third.Trace })
        {
            var commit = Assert.Single(await Of(trace, own => Has(own, OrderTraces.CommitName)), Is(OrderTraces.CommitName));
            Assert.Equal([batch.SpanId], commit.Links.Select(link => link.Context.SpanId));
        }
    }

    [Fact]
    public async Task Update_OfATraceThatIsNotRecorded_MakesNoSpan()
    {
        await traced.Service.NewOrder(_id, "Placed", "Paid", "Unfulfilled");
        var trace = ActivityTraceId.CreateRandom();
        var answer = await traced.Service.Call(
            "PATCH",
            $"/orders/{_id}",
            """{"invoice_id":"none"}""",
            ("api_key", "demo-key"),
            ("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-00"));
        answer.Is(200);

        // Its spans, had it any, would have ended before those of a request that came after it.
        var (after, second) = traced.Update(_id, "after");
        (await second).Is(200);
        await Of(after, own => own.Any(IsServer) && Has(own, OrderTraces.BatchName));
        Assert.DoesNotContain(await traced.Spans.Until(_ => true), span => span.TraceId == trace);
    }

    private static bool HasDecided(IReadOnlyList<Activity> own) => Has(own, OrderTraces.DecideName);

    private static bool Has(IReadOnlyList<Activity> spans, string name) => spans.Any(span => span.OperationName == name);

    private static Predicate<Activity> Is(string name) => span => span.OperationName == name;

    private static bool IsServer(Activity span) => span.Source.Name == "Microsoft.AspNetCore";

    private static IEnumerable<Activity> Links(IReadOnlyList<Activity> spans, params ActivityTraceId[] traces) =>
        spans.Where(span => span.OperationName == OrderTraces.BatchName
            && traces.ToHashSet().SetEquals(span.Links.Select(link => link.Context.TraceId)));

    private static IEnumerable<string> Above(Activity span, IReadOnlyList<Activity> spans)
    {
        for (var at = span; spans.FirstOrDefault(it => it.SpanId == at.ParentSpanId) is { } parent; at = parent)
            yield return IsServer(parent) ? "server" : parent.OperationName;
    }

    private async Task<IReadOnlyList<Activity>> Of(ActivityTraceId trace, Func<IReadOnlyList<Activity>, bool> enough)
    {
        var all = await traced.Spans.Until(spans => enough(spans.Where(span => span.TraceId == trace).ToList()));
        return [.. all.Where(span => span.TraceId == trace)];
    }
}
