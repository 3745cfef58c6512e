using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OrderGrains.Api.Tests.Telemetry;

/// <summary>What <c>deploy</c> asks of Prometheus.</summary>
internal static partial class Deployed
{
    private static readonly string Rules = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "deploy", "prometheus", "alerts.yaml"));

    /// <summary>The names of the alerts.</summary>
    public static IReadOnlyList<string> Alerts => [.. Alert().Matches(Rules).Select(match => match.Groups[1].Value)];

    /// <summary>The queries of the alerts.</summary>
    public static IReadOnlyList<string> AlertQueries => [.. Expression().Matches(Rules).Select(match => match.Groups[1].Value)];

    /// <summary>The queries of the dashboard, by panel.</summary>
    public static IEnumerable<(string Panel, string Query)> DashboardQueries()
    {
        var dashboard = JsonNode.Parse(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "deploy", "grafana", "ordergrains.json")))!;
        return dashboard["panels"]!.AsArray().SelectMany(panel => panel!["targets"]!.AsArray()
            .Select(target => ((string)panel["title"]!, (string)target!["expr"]!)));
    }

    /// <summary>The metrics a query names: whatever is no function, keyword or label.</summary>
    public static IEnumerable<string> Metrics(string query) => Word().Matches(Grouping().Replace(Selector().Replace(query, " "), " "))
        .Select(match => match.Value).Where(word => word.Contains('_') && word is not ("histogram_quantile" or "label_values"));

    /// <summary>The labels a query names, with the value it compares them with where that is one.</summary>
    public static IEnumerable<(string Label, string? Value)> Labels(string query) =>
    [
        .. Selector().Matches(query).SelectMany(match => Matcher().Matches(match.Value))
            .Select(match => (match.Groups[1].Value, match.Groups[2].Value == "=" ? match.Groups[3].Value : null)),
        .. Grouping().Matches(query).SelectMany(match => match.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries))
            .Select(label => (label, (string?)null)),
    ];

    [GeneratedRegex(@"- alert: (\w+)")]
    private static partial Regex Alert();

    // Either on one line or folded on the lines below it, which are indented further.
    [GeneratedRegex(@"expr: (?:>-\n)?((?:.+)(?:\n {10}.+)*)")]
    private static partial Regex Expression();

    [GeneratedRegex(@"\{[^}]*\}|\[[^\]]*\]")]
    private static partial Regex Selector();

    [GeneratedRegex(@"by \(([^)]*)\)")]
    private static partial Regex Grouping();

    [GeneratedRegex(@"(\w+)(=~|!=|!~|=)""([^""]*)""")]
    private static partial Regex Matcher();

    [GeneratedRegex(@"[a-zA-Z_][a-zA-Z0-9_]*")]
    private static partial Regex Word();
}
