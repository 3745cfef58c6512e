using System.CommandLine;
using OrderGrains.Api.Doors;
using OrderGrains.Orders.Audit;
using OrderGrains.Silo;
using OrderGrains.Silo.Starting;

namespace OrderGrains.Api.Commands;

/// <summary><c>audit</c>: whether what is stored could have come about. It reads only and may run beside the service.</summary>
internal static class AuditCommand
{
    /// <summary>For every command that reads or writes the orders without a silo.</summary>
    public static readonly Option<string?> Database = new("--database")
    {
        Description = "The service's OrderGrains:Database, where it is not the one of the settings.",
        HelpName = "CONNECTION",
    };

    private static readonly Option<int> Limit = new("--limit")
    {
        Description = "How many findings are printed; all are counted.",
        HelpName = "N",
        DefaultValueFactory = _ => 100,
    };

    private static readonly Option<string?> Verify = new("--verify")
    {
        Description = "Checks a file of exported events instead, which needs nothing but the file.",
        HelpName = "FILE",
    };

    public static Command Build()
    {
        var command = new Command("audit", "Checks the stored orders against their events and the lifecycle; 1 when something is wrong.")
        {
            Database, CommandHost.DataDirectory, Limit, Verify, CommandHost.Json,
        };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var report = new AuditReport(parsed.InvocationConfiguration.Output, parsed.GetValue(Limit), parsed.GetValue(CommandHost.Json));
        try
        {
            var file = parsed.GetValue(Verify);
            var summary = file is null
                ? await OrderAuditor.Run(Settings(parsed).AuditSource(), report.Tell, cancellationToken)
                : await OfExport(file, report.Tell, cancellationToken);
            await report.End(summary, isExport: file is not null);
            return summary.Findings == 0 ? 0 : 1;
        }
        catch (Exception e) when (StartFailures.Describe(e) is { } text)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(text);
            return 1;
        }
    }

    /// <summary>What the command line names; a folder named there is meant even where the settings name a database.</summary>
    public static OrderGrainsOptions Settings(ParseResult parsed)
    {
        var options = CommandHost.Settings(parsed).GetOrderGrainsOptions(DoorProblems.Of);
        var (database, folder) = (parsed.GetValue(Database), parsed.GetValue(CommandHost.DataDirectory));
        if (database is not null || folder is not null)
            options.Database = database;
        return options;
    }

    private static async Task<AuditSummary> OfExport(string file, Action<AuditFinding> print, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(file);
        return await ExportAuditor.Run(stream, print, cancellationToken);
    }
}
