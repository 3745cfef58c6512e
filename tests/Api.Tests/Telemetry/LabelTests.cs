using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;
using OrderGrains.Telemetry;

namespace OrderGrains.Api.Tests.Telemetry;

/// <summary>What is measured does not grow with what is served: no label holds an id.</summary>
[Collection(AloneCollection.Name)]
public sealed class LabelTests(MeasuredService measured) : IClassFixture<MeasuredService>
{
    /// <summary>The labels of standard instruments that hold neither an id nor anything a caller says.</summary>
    private static readonly string[] Standard =
    [
        "le", "otel_scope_name", "otel_scope_version", "otel_scope_schema_url", "http_request_method", "http_response_status_code",
        "network_protocol_version", "network_protocol_name", "url_scheme", "error_type", "network_transport", "network_type",
        "server_address", "server_port", "gc_heap_generation", "cpu_mode",
        "aspnetcore_request_is_unhandled",
    ];

    [Fact]
    public async Task Labels_AfterAllVectors_AreOfClosedSets()
    {
        await PlayAll();
        var service = measured.Service;
        await service.Call("GET", "/orders/no-such-order", null, ("api_key", "demo-key"));
        await service.Call("BREW", $"/v1/orders/{Guid.NewGuid()}", null);

        // What describes the process is said once and measures nothing.
        var series = Series.Parse((await measured.Page()).Text).Where(one => one.Name != "target_info").ToList();

        Assert.All(series, one => Assert.All(one.Labels, label => AssertClosed(one, label.Key, label.Value)));
        Assert.Contains(series, one => one.Name == "http_server_request_duration_seconds_count"
            && one.Labels.GetValueOrDefault("ordergrains_door") == "elastic_path"
            && one.Labels.GetValueOrDefault("ordergrains_outcome") == "accepted");
    }

    private void AssertClosed(Series series, string label, string value)
    {
        if (label == "http_route")
            Assert.Contains(value, Routes());
        else if (Own(series.Name).FirstOrDefault(own => own.Name.Replace('.', '_') == label) is { } own)
            Assert.Contains(value, own.Values);
        else
            Assert.Contains(label, series.Name.StartsWith("ordergrains_", StringComparison.Ordinal) ? Standard[..4] : Standard);
    }

    private static IEnumerable<Label> Own(string series) => series.StartsWith("http_server_", StringComparison.Ordinal)
        ? [Labels.Door, Labels.Outcome]
        : InstrumentTable.Rows.Where(row => PrometheusNames.Of(row).Contains(series)).SelectMany(row => row.Labels);

    private HashSet<string> Routes() => [.. measured.Service.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>().Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))];

    private async Task PlayAll()
    {
        (string Folder, string Header, string Value, string Scheme)[] doors =
        [
            ("MultiSafepay", "api_key", "demo-key", ""),
            ("Centra", "API-Authorization", "demo-key", ""),
            ("Manage", "X-Api-Key", "demo-key", ""),
            ("CommerceLayer", "Authorization", Token(Schemes.CommerceLayer), Schemes.CommerceLayer),
            ("Fuuffy", "Authorization", Token(Schemes.Fuuffy), Schemes.Fuuffy),
            ("ElasticPath", "Authorization", Token(Schemes.ElasticPath), Schemes.ElasticPath),
        ];
        foreach (var (folder, header, value, scheme) in doors)
        {
            foreach (Vector vector in Vector.Load(folder))
            {
                var own = vector with { Headers = vector.Headers.ToDictionary(it => it.Key, it => Filled(it.Value, scheme)) };
                var shown = vector.OwnMerchant ? $"Bearer {await measured.Service.NewMerchantToken(scheme)}" : value;
                (await measured.Service.Play(own, request => request.Headers.TryAddWithoutValidation(header, shown))).Dispose();
            }
        }
    }

    private string Filled(string header, string scheme) => scheme.Length == 0 ? header : header
        .Replace("{low}", BearerClient.IssueToken(measured.Service, scheme, role: CallerRole.Storefront), StringComparison.Ordinal)
        .Replace("{expired}", BearerClient.IssueToken(measured.Service, scheme, lifetimeSeconds: -1), StringComparison.Ordinal);

    private string Token(string scheme) => $"Bearer {BearerClient.IssueToken(measured.Service, scheme)}";
}
