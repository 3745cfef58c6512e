using System.CommandLine;
using OrderGrains.Api.Doors;
using OrderGrains.Silo;
using OrderGrains.Silo.Starting;
using OrderGrains.Storage.Postgres;

namespace OrderGrains.Api.Commands;

/// <summary><c>db …</c>: what is done to the database, or to the files, beside the service or without it.</summary>
internal static class DbCommand
{
    public static Command Build()
    {
        var migrate = new Command("migrate", "Brings the schema of the settings' database to this program's version.")
        {
            CommandHost.Json,
        };
        migrate.SetAction((parsed, cancellationToken) => Report(parsed, options => Migrate(options, cancellationToken)));
        var folder = new Argument<string>("FOLDER") { Description = "The copy, which can be a data folder; nothing may be there." };
        var backup = new Command("backup", "Copies the data folder as of one moment, also while a service uses it.")
        {
            folder, CommandHost.DataDirectory, CommandHost.Json,
        };
        backup.SetAction((parsed, _) => Report(parsed, options => Task.FromResult(BackUp(options, parsed.GetRequiredValue(folder)))));
        return new Command("db", "The PostgreSQL database, or the files.") { migrate, backup };
    }

    private static async Task<int> Report(ParseResult parsed, Func<OrderGrainsOptions, Task<CommandOutcome>> work)
    {
        try
        {
            var outcome = await work(CommandHost.Settings(parsed).GetOrderGrainsOptions(DoorProblems.Of));
            return await CommandHost.Report(
                outcome.Done && parsed.GetValue(CommandHost.Json) ? new(true, CommandJson.Of(new { Message = outcome.Text })) : outcome,
                parsed.InvocationConfiguration);
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

    private static CommandOutcome BackUp(OrderGrainsOptions options, string folder)
    {
        if (options.Database is not null)
            return new(false, "The settings name a Database: back it up with PostgreSQL's own means, such as pg_basebackup.");

        options.BackUp(folder);
        return new(true, $"Copied to {folder}; audit --data-directory {folder} tells whether it is in order.");
    }
}
