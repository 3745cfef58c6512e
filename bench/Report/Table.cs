using System.Globalization;
using System.Text;

namespace OrderGrains.Bench.Report;

/// <summary>The rows as a table in Markdown.</summary>
internal static class Table
{
    private static readonly string[] Head = ["row", "rate/s", "p50 ms", "p99 ms", "against", "figure", "bar", "goal", ""];

    public static string Of(IReadOnlyList<Row> rows)
    {
        List<string[]> lines = [Head, .. rows.Select(Cells)];
        var widths = Head.Select((_, column) => lines.Max(line => line[column].Length)).ToArray();
        lines.Insert(1, [.. widths.Select((width, column) => IsText(column) ? new string('-', width) : new string('-', width - 1) + ':')]);

        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var cells = line.Select((cell, column) => IsText(column) ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]));
            text.Append("| ").AppendJoin(" | ", cells).AppendLine(" |");
        }

        return text.ToString();
    }

    private static bool IsText(int column) => column is 0 or 4 or 8;

    private static string[] Cells(Row row) =>
    [
        row.Name,
        Number(row.Rate),
        Number(row.P50),
        Number(row.P99),
        row.Against,
        Measure(row.Figure, row.Unit),
        row.Bar is { } bar ? $"{bar.Sign} {Measure(bar.Limit, bar.Unit)}" : "",
        row.Bar is { } aim ? Measure(aim.Goal, aim.Unit) : "",
        row.Bar is null ? "" : row.Missed ? "missed" : "ok",
    ];

    private static string Measure(double? value, string unit) => value is null ? "" : $"{Number(value)} {unit}".TrimEnd();

    private static string Number(double? value) => value switch
    {
        null => "",
        >= 1000 => value.Value.ToString("#,##0", CultureInfo.InvariantCulture),
        >= 100 => value.Value.ToString("0", CultureInfo.InvariantCulture),
        >= 10 => value.Value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.Value.ToString("0.00", CultureInfo.InvariantCulture),
    };
}
