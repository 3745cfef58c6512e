using System.Text.Json;
using OrderGrains.Orders.Ageing;

namespace OrderGrains.Orders.Audit;

/// <summary>
/// Whether an export holds what was written: no row changed, missing or in another's place, of no order an end, and the export as a whole
/// none either. It needs nothing but the file.
/// </summary>
public static class ExportAuditor
{
    /// <summary>Reads the export once from end to end; memory grows with the longest line only.</summary>
    /// <param name="export">The file.</param>
    /// <param name="report">Called for every finding, as it is found.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IOException">The file could not be read.</exception>
    public static async Task<AuditSummary> Run(Stream export, Action<AuditFinding> report, CancellationToken cancellationToken)
    {
        var audited = new AuditedExport();
        var findings = 0L;
        using var lines = new StreamReader(export, leaveOpen: true);
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
            Report(Read(audited, line));
        Report(audited.End());
        return new(audited.Rows, findings);

        void Report(IEnumerable<AuditFinding> found)
        {
            foreach (var finding in found)
            {
                findings++;
                report(finding);
            }
        }
    }

    private static List<AuditFinding> Read(AuditedExport audited, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.TryGetProperty(ExportNames.Orders, out var orders)
                ? [.. audited.TakeEnd(orders.GetInt64(), json.RootElement.GetProperty(ExportNames.Rows).GetInt64())]
                : [.. audited.Take(ExportedRow.Of(json.RootElement))];
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return [audited.Unreadable()];
        }
    }
}
