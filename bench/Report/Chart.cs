using System.Globalization;
using System.Net;
using System.Text;

namespace OrderGrains.Bench.Report;

/// <summary>The rates as bars, as SVG; rows of one prefix before the colon stand together.</summary>
internal static class Chart
{
    private const int LineHeight = 22;
    private const int Left = 420;
    private const int Width = 1000;

    public static string Of(IReadOnlyList<Row> rows)
    {
        var bars = rows.Where(row => row.Rate is not null).DistinctBy(row => row.Name).ToList();
        var most = bars.Select(row => row.Rate!.Value).DefaultIfEmpty(1).Max();
        var height = (bars.Count * LineHeight) + 50;

        var svg = new StringBuilder();
        svg.AppendLine(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {height}" font-family="sans-serif" font-size="13">
            <rect width="{Width}" height="{height}" fill="#ffffff"/>
            <text x="10" y="24" font-size="16">Requests per second, one run on one machine</text>
            """);
        for (var i = 0; i < bars.Count; i++)
            Append(svg, bars[i], y: 40 + (i * LineHeight), (Width - Left - 90) * bars[i].Rate!.Value / most);
        return svg.AppendLine("</svg>").ToString();
    }

    private static void Append(StringBuilder svg, Row row, int y, double length)
    {
        var colour = row.Name.Contains("OrderGrains", StringComparison.Ordinal) ? "#2563eb" : "#9ca3af";
        svg.AppendLine(CultureInfo.InvariantCulture, $"""
            <text x="{Left - 8}" y="{y + 15}" text-anchor="end">{WebUtility.HtmlEncode(row.Name)}</text>
            <rect x="{Left}" y="{y + 2}" width="{length:0.#}" height="{LineHeight - 6}" fill="{colour}"/>
            <text x="{Left + length + 6:0.#}" y="{y + 15}">{row.Rate:#,##0}</text>
            """);
    }
}
