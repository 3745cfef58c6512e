using System.Globalization;
using OrderGrains.Faults.Judging;

namespace OrderGrains.Faults.Report;

/// <summary>The verdicts as a table in Markdown.</summary>
internal static class VerdictTable
{
    public const string Head =
        "| regime | operations | acknowledged | unknown | not made | lost | twice | denied but made | not linearizable | illegal | unexpected | "
        + "recovery max |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|";

    public static string Row(string regime, Verdict verdict) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {regime} | {verdict.Operations} | {verdict.Acknowledged} | {verdict.Unknown} | {verdict.NotMade} | {verdict.Lost.Count} | {verdict.Twice.Count} | {verdict.Denied.Count} | {verdict.NotLinearizable.Count} | {verdict.Illegal.Count} | {verdict.Unexpected.Count} | {verdict.Recovery.TotalSeconds:F1} s |");

    public static string NotRun(string regime, string reason) => $"| {regime} | not run: {reason} | | | | | | | | | | |";
}
