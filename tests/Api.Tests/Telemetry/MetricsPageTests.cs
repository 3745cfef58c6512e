using System.Text;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Telemetry;

namespace OrderGrains.Api.Tests.Telemetry;

/// <summary>Who sees <c>/metrics</c>, and what is there.</summary>
public sealed class MetricsPageTests(MeasuredService measured) : IClassFixture<MeasuredService>
{
    public static TheoryData<string?, int> Callers => new()
    {
        { null, 401 },
        { "Bearer demo-key", 401 },
        { $"Bearer {MeasuredService.Key}!", 401 },
        { "Basic !", 401 },
        { Basic("operator:wrong"), 401 },
        { Basic("operator"), 401 },
        { $"Bearer {MeasuredService.Key}", 200 },
        { Basic($"anybody:{MeasuredService.Key}"), 200 },
    };

    [Theory]
    [MemberData(nameof(Callers))]
    public async Task Metrics_ByCaller_AreForTheOperatorAlone(string? authorization, int status)
    {
        (string, string)[] headers = authorization is null ? [] : [("Authorization", authorization)];

        var answer = await measured.Service.Call("GET", "/metrics", null, headers);

        Assert.True(status == answer.Status, answer.Text);
        Assert.Equal(status == 401, answer.Headers.ContainsKey("WWW-Authenticate"));
    }

    [Theory]
    [InlineData("/metrics")]
    [InlineData("/dashboard")]
    public async Task Page_NotAskedFor_IsNotThere(string path)
    {
        using var service = new Service();

        Assert.Equal(404, (await service.Call("GET", path, null, ("Authorization", $"Bearer {MeasuredService.Key}"))).Status);
    }

    [Fact]
    public async Task Metrics_AfterAnUpdate_HaveTheNamesOfTheTable()
    {
        var id = await measured.Service.NewOrder(Guid.NewGuid().ToString("N"), "Placed", "Paid", "Unfulfilled");
        (await measured.Service.Call("PATCH", $"/orders/{id}", """{"status":"shipped"}""", ("api_key", "demo-key"))).Is(200);
        (await measured.Service.Call("GET", $"/orders/{id}", null, ("api_key", "demo-key"))).Is(200);
        var changes = (await measured.Service.Call("GET", "/manage/changes", null, ("X-Api-Key", "demo-key"))).Is(200);
        Assert.NotEmpty(changes["items"]!.AsArray());

        // A page that is asked for while another is still being written is that one.
        var names = await Names();
        if (!names.IsSupersetOf(PrometheusNames.Of(InstrumentTable.FeedLag)))
            names = await Names();

        // What only a cluster, an outbox with something in it, a refusal, or a webhook has is not there.
        InstrumentRow[] absent =
        [
            InstrumentTable.LeaseHeld, InstrumentTable.LeaseAge, InstrumentTable.OutboxLag, InstrumentTable.Conflicts,
            InstrumentTable.WebhookDuration, InstrumentTable.WebhookLag, InstrumentTable.WebhookWaiting, InstrumentTable.WebhookParked,
            InstrumentTable.WebhookHeld,
        ];
        Assert.Empty(InstrumentTable.Rows.Except(absent).SelectMany(PrometheusNames.Of).Except(names));
        var own = names.Where(name => name.StartsWith("ordergrains_", StringComparison.Ordinal));
        Assert.Empty(own.Except(InstrumentTable.Rows.SelectMany(PrometheusNames.Of)));
    }

    private async Task<HashSet<string>> Names() =>
        [.. Series.Parse((await measured.Page()).Text).Select(series => series.Name)];

    private static string Basic(string pair) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(pair));
}
