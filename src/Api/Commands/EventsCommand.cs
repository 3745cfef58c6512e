using System.CommandLine;
using System.Globalization;
using OrderGrains.Orders.Ageing;
using OrderGrains.Silo;
using OrderGrains.Silo.Starting;

namespace OrderGrains.Api.Commands;

/// <summary>
/// <c>events drop</c>: exports the events of orders that ended long ago, then drops them. On PostgreSQL it may run beside the service; the
/// files of a running service are locked.
/// </summary>
internal static class EventsCommand
{
    private static readonly Option<int> EndedFor = new("--ended-for")
    {
        Description = "Drops the events of orders that have ended, and to which nothing has happened for so many months.",
        HelpName = "MONTHS",
        Required = true,
    };

    private static readonly Option<string?> Export = new("--export")
    {
        Description = "The folder that gets the export; OrderGrains:Events:ExportFolder where it is left out.",
        HelpName = "FOLDER",
    };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only counts what would be dropped." };

    public static Command Build()
    {
        var drop = new Command("drop", "Exports the events of orders that ended long ago, and drops what was exported.")
        {
            EndedFor, Export, DryRun, AuditCommand.Database, CommandHost.DataDirectory, CommandHost.Json,
        };
        drop.SetAction(Drop);
        return new Command("events", "The events of orders.") { drop };
    }

    private static async Task<int> Drop(ParseResult parsed, CancellationToken cancellationToken)
    {
        try
        {
            return await CommandHost.Report(
                await Drop(parsed, AuditCommand.Settings(parsed), cancellationToken), parsed.InvocationConfiguration);
        }
        catch (Exception e) when (StartFailures.Describe(e) is { } text)
        {
            return await CommandHost.Report(new(false, text), parsed.InvocationConfiguration);
        }
    }

    private static async Task<CommandOutcome> Drop(ParseResult parsed, OrderGrainsOptions options, CancellationToken cancellationToken)
    {
        var months = parsed.GetValue(EndedFor);
        if (EventSettings.MonthsProblem(months, options.Orders.IdempotencyKeepTime) is { } problem)
            return new(false, $"--ended-for: {problem}");
        var folder = parsed.GetValue(DryRun) ? null : parsed.GetValue(Export) ?? options.Events.ExportFolder;
        if (folder is null && !parsed.GetValue(DryRun))
            return new(false, "--export: a folder is needed, since nothing is dropped that was not exported.");

        var summary = await options.WithDropper(dropper => dropper.Run(months, folder, cancellationToken), cancellationToken);
        return new(
            summary.Findings.Count == 0,
            parsed.GetValue(CommandHost.Json) ? Document(summary) : Describe(summary, folder is null));
    }

    private static string Document(DropSummary summary) => CommandJson.Of(new
    {
        summary.Orders,
        summary.Rows,
        summary.Dropped,
        summary.Files,
        Findings = summary.Findings.Select(finding => new { finding.Key.Merchant, finding.Key.OrderId, finding.Text }),
    });

    private static string Describe(DropSummary summary, bool isDryRun)
    {
        string Count(long number, string what) => $"{number.ToString(CultureInfo.InvariantCulture)} {what}";
        var orders = Count(summary.Orders, "orders");
        string[] lines =
        [
            .. summary.Findings.Select(finding => $"{finding}; its events were kept."),
            .. summary.Files.Select(file => $"Exported to {file}."),
            isDryRun
                ? $"{orders} with {Count(summary.Rows, "rows of history")} have ended; nothing was dropped."
                : $"{orders} have ended; {Count(summary.Dropped, "rows of their histories")} were dropped.",
        ];
        return string.Join(Environment.NewLine, lines);
    }
}
