using OrderGrains.Silo.Telemetry;
using OrderGrains.Telemetry;

namespace OrderGrains.Api.Tests.Telemetry;

/// <summary>Dashboard and alerts ask for what there is: a query for what is not stays empty, and an alert on it never fires.</summary>
public sealed class DeployedTests
{
    private static readonly IReadOnlyList<InstrumentRow> Rows = [.. InstrumentTable.Rows, .. StandardInstruments.Rows];

    private static readonly Dictionary<string, InstrumentRow> Series = Rows
        .SelectMany(row => PrometheusNames.Of(row).Select(name => (Name: name, Row: row))).ToDictionary(it => it.Name, it => it.Row);

    /// <summary>Labels that Prometheus adds, those of every histogram, and one of the semantic conventions.</summary>
    private static readonly string[] Common = ["instance", "job", "le", "http_response_status_code"];

    [Fact]
    public void Dashboard_Queries_AskForWhatThereIs() =>
        Assert.All(Deployed.DashboardQueries(), panel => AssertKnown(panel.Panel, panel.Query));

    [Fact]
    public void Alerts_Queries_AskForWhatThereIs()
    {
        Assert.Equal(Deployed.Alerts.Count, Deployed.AlertQueries.Count);
        Assert.All(Deployed.Alerts.Zip(Deployed.AlertQueries), alert => AssertKnown(alert.First, alert.Second));
    }

    [Fact]
    public void Dashboard_ShowsEveryInstrumentOfTheTable()
    {
        var shown = Deployed.DashboardQueries().SelectMany(panel => Deployed.Metrics(panel.Query)).ToHashSet();

        Assert.All(InstrumentTable.Rows, row => Assert.True(PrometheusNames.Of(row).Any(shown.Contains), row.Name));
    }

    [Theory]
    [InlineData("sum(rate(ordergrains_order_comands_total[5m]))")]
    [InlineData("sum by (ordergrains_dor) (ordergrains_order_commands_total)")]
    [InlineData("""ordergrains_order_commands_total{ordergrains_outcome="bussy"}""")]
    public void AssertKnown_WrongName_Fails(string query) =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => AssertKnown("misspelt", query));

    private static void AssertKnown(string place, string query)
    {
        var metrics = Deployed.Metrics(query).ToList();
        Assert.True(metrics.Count > 0, place);
        Assert.All(metrics, metric => Assert.True(Series.ContainsKey(metric), $"{place}: {metric}"));
        var labels = metrics.SelectMany(metric => Series[metric].Labels).ToLookup(label => label.Name.Replace('.', '_'));
        foreach (var (name, value) in Deployed.Labels(query))
        {
            Assert.True(Common.Contains(name) || labels.Contains(name), $"{place}: {name}");
            var isKnown = value is null || Common.Contains(name) || labels[name].Any(label => label.Values.Contains(value));
            Assert.True(isKnown, $"{place}: {value}");
        }
    }
}
