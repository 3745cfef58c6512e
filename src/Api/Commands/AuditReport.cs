using System.Globalization;
using OrderGrains.Orders.Audit;

namespace OrderGrains.Api.Commands;

/// <summary>What <c>audit</c> prints: findings as they come and the counts at the end, or one document of both.</summary>
/// <param name="output">Where to.</param>
/// <param name="room">How many findings are told; all are counted.</param>
/// <param name="isJson">One document, for programs.</param>
internal sealed class AuditReport(TextWriter output, int room, bool isJson)
{
    private static readonly (AuditKind Kind, string Name, string Word, bool IsExported)[] Counted =
    [
        (AuditKind.Order, "orders", "orders", true),
        (AuditKind.Event, "events", "events", true),
        (AuditKind.Record, "records", "idempotency records", true),
        (AuditKind.Alias, "aliases", "aliases", false),
        (AuditKind.Effect, "effects", "effects waiting", false),
    ];

    private readonly List<AuditFinding> _told = [];

    public void Tell(AuditFinding finding)
    {
        if (room-- <= 0)
            return;
        if (isJson)
            _told.Add(finding);
        else
            output.WriteLine(finding);
    }

    /// <param name="summary">What was looked at.</param>
    /// <param name="isExport">An export has neither aliases nor effects.</param>
    public Task End(AuditSummary summary, bool isExport)
    {
        (string Name, string Word, long Rows)[] counts =
        [
            .. from row in Counted
               where !isExport || row.IsExported
               select (row.Name, row.Word, summary.Rows[row.Kind]),
        ];
        return output.WriteLineAsync(isJson ? Document(summary, counts) : Line(summary, counts));
    }

    private string Document(AuditSummary summary, (string Name, string Word, long Rows)[] counts) => CommandJson.Of(new
    {
        Ok = summary.Findings == 0,
        Checked = counts.ToDictionary(count => count.Name, count => count.Rows),
        summary.Findings,
        Items = _told.Select(finding => new { finding.Key.Merchant, finding.Key.OrderId, finding.Text }),
    });

    private static string Line(AuditSummary summary, (string Name, string Word, long Rows)[] counts)
    {
        var verdict = summary.Findings == 0 ? "nothing" : summary.Findings.ToString(CultureInfo.InvariantCulture);
        return $"{string.Join(", ", counts.Select(Text))}: {verdict} wrong.";

        static string Text((string Name, string Word, long Rows) count) =>
            $"{count.Rows.ToString(CultureInfo.InvariantCulture)} {count.Word}";
    }
}
