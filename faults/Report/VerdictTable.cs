using System.Globalization;
using OrderGrains.Faults.Judging;

namespace OrderGrains.Faults.Report;

/// <summary>The verdicts as a table in Markdown.</summary>
internal static class VerdictTable
{
    private static readonly string[] Columns =
    [
        "operations", "acknowledged", "unknown", "not made", "from memory",
        .. new Verdict().Violations.Select(violation => violation.Name),
        "recovery max",
    ];

    public static string Head =>
        $"| regime | {string.Join(" | ", Columns)} |\n|---|{string.Concat(Columns.Select(_ => "--:|"))}";

    public static string Row(string regime, Verdict verdict)
    {
        long[] numbers =
        [
            verdict.Operations, verdict.Acknowledged, verdict.Unknown, verdict.NotMade, verdict.FromMemory,
            .. verdict.Violations.Select(violation => violation.Found.Count),
        ];
        var recovery = verdict.Recovery.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture);
        return $"| {regime} | {string.Join(" | ", numbers)} | {recovery} s |";
    }

    public static string NotRun(string regime, string reason) =>
        $"| {regime} | not run: {reason} {string.Concat(Columns.Skip(1).Select(_ => "| "))}|";
}
