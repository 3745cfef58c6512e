using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrderGrains.Orders.Ageing;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Postgres;
using OrderGrains.Storage.Sqlite;

namespace OrderGrains.Silo;

/// <summary>What becomes of old events.</summary>
public static class AgeingExtensions
{
    /// <summary>Lets somebody drop events of what the settings name, without a silo. Files must not be a running service's.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="work">Does it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OrderStoreException">There is no such store, or it failed.</exception>
    public static async Task<T> WithDropper<T>(
        this OrderGrainsOptions options, Func<EventDropper, Task<T>> work, CancellationToken cancellationToken)
    {
        var keepTime = options.Orders.IdempotencyKeepTime;
        if (options.Database is { } database)
        {
            var settings = new PostgresStoreOptions { ConnectionString = database, Writers = 1, IdempotencyKeepTime = keepTime };
            await using var store = new PostgresOrderStore(Options.Create(settings), TimeProvider.System);
            await store.Open(cancellationToken);
            return await work(new(store, store));
        }

        var files = new SqliteStoreOptions { Directory = options.DataDirectory, IdempotencyKeepTime = keepTime };
        if (!File.Exists(files.OrdersFile))
            throw new OrderStoreException($"There is no file '{files.OrdersFile}'.", outcomeUnknown: false);
        using var orders = new SqliteOrderStore(Options.Create(files), TimeProvider.System);
        orders.Open();
        return await work(new(orders, orders));
    }

    /// <summary>Drops events by themselves, where the settings say when.</summary>
    internal static IServiceCollection AddEventAgeing(this IServiceCollection services, EventSettings settings) =>
        settings is { DropAfterMonths: { } months, ExportFolder: { } folder }
            ? services.AddHostedService(it => new EventAgeing(
                it.GetRequiredService<IEventArchive>(),
                it.GetRequiredService<IOrderStore>(),
                months,
                folder,
                it.GetRequiredService<TimeProvider>(),
                it.GetRequiredService<ILogger<EventAgeing>>()))
            : services;
}
