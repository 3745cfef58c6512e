using System.CommandLine;
using OrderGrains.Api.Doors;
using OrderGrains.Silo;
using OrderGrains.Silo.Starting;
using OrderGrains.Storage.Postgres;

namespace OrderGrains.Api.Commands;

/// <summary><c>db migrate</c>: what is done to the database while no service does it.</summary>
internal static class DbCommand
{
    public static Command Build()
    {
        var migrate = new Command("migrate", "Brings the schema of the settings' database to this program's version.");
        migrate.SetAction(Migrate);
        return new Command("db", "The PostgreSQL database.") { migrate };
    }

    private static async Task<int> Migrate(ParseResult parsed, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await Migrate(CommandHost.Settings(parsed).GetOrderGrainsOptions(DoorProblems.Of), cancellationToken);
            return await CommandHost.Report(outcome, parsed.InvocationConfiguration);
        }
        catch (Exception e) when (StartFailures.Describe(e) is { } text)
        {
            return await CommandHost.Report(new(false, text), parsed.InvocationConfiguration);
        }
    }

    private static async Task<CommandOutcome> Migrate(OrderGrainsOptions options, CancellationToken cancellationToken)
    {
        if (options.Database is not { } database)
            return new(false, "The settings name no Database; the files are brought up to date whenever the service starts.");

        await PostgresSchema.Migrate(database, cancellationToken);
        return new(true, "The database has this program's schema.");
    }
}
