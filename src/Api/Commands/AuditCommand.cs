using System.CommandLine;
using System.Globalization;
using OrderGrains.Api.Doors;
using OrderGrains.Orders.Audit;
using OrderGrains.Silo;
using OrderGrains.Silo.Starting;

namespace OrderGrains.Api.Commands;

/// <summary><c>audit</c>: whether what is stored could have come about. It reads only and may run beside the service.</summary>
internal static class AuditCommand
{
    private static readonly Option<string?> Database = new("--database")
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

    public static Command Build()
    {
        var command = new Command("audit", "Checks the stored orders against their events and the lifecycle; 1 when something is wrong.")
        {
            Database, CommandHost.DataDirectory, Limit,
        };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var room = parsed.GetValue(Limit);
        try
        {
            var summary = await OrderAuditor.Run(Source(parsed), Print, cancellationToken);
            await output.WriteLineAsync(Describe(summary));
            return summary.Findings == 0 ? 0 : 1;
        }
        catch (Exception e) when (StartFailures.Describe(e) is { } text)
        {
            await error.WriteLineAsync(text);
            return 1;
        }

        void Print(AuditFinding finding)
        {
            if (room-- > 0)
                output.WriteLine(finding);
        }
    }

    /// <summary>What the command line names; a folder named there is meant even where the settings name a database.</summary>
    private static IAuditSource Source(ParseResult parsed)
    {
        var options = CommandHost.Settings(parsed).GetOrderGrainsOptions(DoorProblems.Of);
        var (database, folder) = (parsed.GetValue(Database), parsed.GetValue(CommandHost.DataDirectory));
        if (database is not null || folder is not null)
            options.Database = database;
        return options.AuditSource();
    }

    private static string Describe(AuditSummary summary)
    {
        string Count(AuditKind kind, string name) => $"{summary.Rows[kind].ToString(CultureInfo.InvariantCulture)} {name}";
        string[] counts =
        [
            Count(AuditKind.Order, "orders"), Count(AuditKind.Event, "events"), Count(AuditKind.Record, "idempotency records"),
            Count(AuditKind.Alias, "aliases"), Count(AuditKind.Effect, "effects waiting"),
        ];
        var verdict = summary.Findings == 0 ? "nothing" : summary.Findings.ToString(CultureInfo.InvariantCulture);
        return $"{string.Join(", ", counts)}: {verdict} wrong.";
    }
}
