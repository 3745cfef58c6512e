using System.Text.RegularExpressions;
using OrderGrains.Silo.Telemetry;
using OrderGrains.Telemetry;

namespace OrderGrains.Api.Tests.Telemetry;

/// <summary>What <c>docs/operations.md</c> says of metrics and alerts is what there is.</summary>
public sealed partial class OperationsPageTests
{
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "docs", "operations.md"));

    [Fact]
    public void Instruments_OfThePage_AreThoseOfTheTables()
    {
        var rows = InstrumentTable.Rows.Concat(StandardInstruments.Rows);

        Assert.Equal(rows.Select(Line), Page.Where(line => InstrumentLine().IsMatch(line)));
    }

    [Fact]
    public void Labels_OfThePage_AreThoseOfTheTable()
    {
        var labels = InstrumentTable.Rows.SelectMany(row => row.Labels).Distinct()
            .Select(label => $"| `{label.Name}` | {string.Join(", ", label.Values)} |");

        Assert.Equal(labels.Order(), Page.Where(line => LabelLine().IsMatch(line)).Order());
    }

    [Fact]
    public void Alerts_OfThePage_AreThoseOfTheRules() =>
        Assert.Equal(Deployed.Alerts.Order(), Runbooks().Select(runbook => runbook.Alert).Order());

    [Fact]
    public void Alerts_OfThePage_EachSayWhatToDo() =>
        Assert.All(Runbooks(), runbook => Assert.True(runbook.Text.Length > 100, runbook.Alert));

    private static List<(string Alert, string Text)> Runbooks() =>
        Page.SkipWhile(line => line != "## Alerts").Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Aggregate(new List<(string Alert, string Text)>(), (all, line) =>
            {
                if (line.StartsWith("### ", StringComparison.Ordinal))
                    all.Add((line[4..], ""));
                else if (all.Count > 0)
                    all[^1] = (all[^1].Alert, all[^1].Text + line);
                return all;
            });

    private static string Line(InstrumentRow row)
    {
        var kind = row.Kind == InstrumentKind.UpDownCounter ? "up-down counter" : EnumNames.Of(row.Kind);
        var labels = string.Join(", ", row.Labels.Select(label => $"`{label.Name}`"));
        return $"| `{row.Name}` | {kind} | `{row.Unit}` | {row.Counts} |{(labels.Length == 0 ? " |" : $" {labels} |")}";
    }

    [GeneratedRegex("^\\| `[a-z_.]+` \\| (counter|up-down counter|histogram|gauge) \\|")]
    private static partial Regex InstrumentLine();

    [GeneratedRegex("^\\| `(ordergrains\\.[a-z.]+|rests\\.on|db\\.system\\.name)` \\| (?!(counter|up-down counter|histogram|gauge) \\|)")]
    private static partial Regex LabelLine();
}
