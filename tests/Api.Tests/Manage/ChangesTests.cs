using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Manage;

[Collection(ServiceCollection.Name)]
public sealed class ChangesTests(Service service)
{
    private readonly string _id = Guid.NewGuid().ToString("N");

    [Fact]
    public async Task Changes_FromNowOn_AreThoseOfTheHistory()
    {
        var now = await Next("after=now");
        await ShipAsync();

        var page = (await Changes($"after={now}")).Is(200);

        var history = (await service.Call("GET", $"/manage/orders/{_id}/history", null, Key)).Is(200)["items"]!.AsArray();
        var items = page["items"]!.AsArray();
        Assert.Equal(["created", "shipped"], items.Select(item => (string)item!["event"]!));
        foreach (var (item, entry) in items.Zip(history))
        {
            entry!["orderId"] = _id;
            JsonAssert.Matches(entry, item, partial: false);
        }

        Assert.Equal((string)page["next"]!, await Next($"after={(string)page["next"]!}"));
    }

    [Fact]
    public async Task Changes_PageByPageFromTheBeginning_ComeToTheOrder()
    {
        await ShipAsync();

        var (seen, query) = (new List<string>(), "limit=3");
        while ((await Changes(query)).Is(200) is var page && page["items"]!.AsArray() is { Count: > 0 } items)
        {
            seen.AddRange(items.Where(item => (string)item!["orderId"]! == _id).Select(item => (string)item!["event"]!));
            query = $"limit=3&after={(string)page["next"]!}";
        }

        Assert.Equal(["created", "shipped"], seen);
    }

    [Fact]
    public async Task Changes_Waiting_AnswersWhenThereIsOne()
    {
        var waiting = Changes($"after={await Next("after=now")}&wait=30");
        Assert.False(waiting.IsCompleted);

        await ShipAsync();

        Assert.Equal(_id, (string)(await waiting).Is(200)["items"]![0]!["orderId"]!);
    }

    [Fact]
    public async Task Changes_WaitingInVain_StaysWhereItIs()
    {
        var now = await Next("after=now");

        var page = (await Changes($"after={now}&wait=1")).Is(200);

        Assert.Empty(page["items"]!.AsArray());
        Assert.Equal(now, (string)page["next"]!);
    }

    [Fact]
    public async Task Changes_Read_AreMeasured()
    {
        var lags = new ConcurrentBag<double>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument is { Meter.Name: "OrderGrains", Name: "ordergrains.feed.lag" })
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((_, lag, _, _) => lags.Add(lag));
        listener.Start();
        var now = await Next("after=now");
        await ShipAsync();

        await Changes($"after={now}");

        Assert.Contains(lags, lag => lag < 3600);
    }

    [Theory]
    [InlineData("after=x", "after")]
    [InlineData("after=YQ", "after")]
    [InlineData("after=", "after")]
    [InlineData("limit=1001", "limit")]
    [InlineData("wait=31", "wait")]
    [InlineData("since=1", "since")]
    public async Task Changes_WrongParameter_IsNamed(string query, string name) =>
        Assert.Equal([name], (await Changes(query)).Is(400)["errors"]!.AsObject().Select(error => error.Key));

    private static (string, string) Key => ("X-Api-Key", "demo-key");

    private Task<Answer> Changes(string query) => service.Call("GET", $"/manage/changes?{query}", null, Key);

    private async Task<string> Next(string query) => (string)(await Changes(query)).Is(200)["next"]!;

    private async Task ShipAsync()
    {
        await service.NewOrder(_id, "Placed", "Paid", "Unfulfilled");
        var shipped = await service.Call("PATCH", $"/orders/{_id}", """{"status":"shipped"}""", ("api_key", "demo-key"));
        Assert.Equal(200, shipped.Status);
    }
}
