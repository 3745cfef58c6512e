using System.CommandLine;
using System.Data.Common;
using OrderGrains.Silo;
using OrderGrains.Storage.Migrations;
using OrderGrains.Storage.Postgres;
using OrderGrains.Storage.Postgres.Sharding;

namespace OrderGrains.Api.Commands;

/// <summary><c>db migrate</c> and <c>db rebalance</c>: what is done to the databases while no service does it.</summary>
internal static class DbCommand
{
    public static Command Build()
    {
        var migrate = new Command("migrate", "Brings the schema of every database of the settings to this program's version.");
        migrate.SetAction((parsed, cancellationToken) => Run(parsed, Migrate, cancellationToken));

        var rebalance = new Command(
            "rebalance", "Moves orders so that the OrderDatabases of the settings share them; all services must have been stopped.");
        rebalance.SetAction((parsed, cancellationToken) => Run(parsed, Rebalance, cancellationToken));
        return new Command("db", "The PostgreSQL databases.") { migrate, rebalance };
    }

    private static async Task<int> Run(
        ParseResult parsed,
        Func<OrderGrainsOptions, CancellationToken, Task<CommandOutcome>> work,
        CancellationToken cancellationToken)
    {
        try
        {
            var options = CommandHost.Settings(parsed).GetOrderGrainsOptions();
            return await CommandHost.Report(await work(options, cancellationToken), parsed.InvocationConfiguration);
        }
        catch (Exception e) when (e is SettingsException or DbException or SchemaVersionException or ShardLayoutException)
        {
            return await CommandHost.Report(new(false, e.Message), parsed.InvocationConfiguration);
        }
    }

    private static async Task<CommandOutcome> Migrate(OrderGrainsOptions options, CancellationToken cancellationToken)
    {
        if (options.Database is not { } database)
            return new(false, "The settings name no Database; the files are brought up to date whenever the service starts.");

        foreach (var each in options.OrderDatabases.Values.Append(database).Distinct())
            await PostgresSchema.Migrate(each, cancellationToken);
        return new(true, "The databases have this program's schema.");
    }

    private static async Task<CommandOutcome> Rebalance(OrderGrainsOptions options, CancellationToken cancellationToken)
    {
        if (options.OrderDatabases.Count == 0)
            return new(false, "The settings name no OrderDatabases.");

        var moved = await Rebalancing.Run(options.OrderDatabases, cancellationToken);
        return new(true, $"{moved} orders moved; {string.Join(", ", options.OrderDatabases.Keys)} share them now.");
    }
}
