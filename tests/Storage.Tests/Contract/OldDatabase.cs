using System.Data.Common;
using System.Globalization;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Migrations;
using OrderGrains.Storage.Payloads;

namespace OrderGrains.Storage.Tests.Contract;

/// <summary>Orders in a database of the first schema, and what must be found of them after it was brought up.</summary>
internal static class OldDatabase
{
    private const int Orders = 1100;
    private const int Versions = 3;

    /// <param name="connection">An empty database.</param>
    /// <param name="scripts">The engine's folder of scripts.</param>
    /// <param name="commandId">How the engine holds a command's id.</param>
    public static async Task MakeAsync(DbConnection connection, string scripts, Func<Guid, object> commandId)
    {
        await RunAsync(connection, MigrationScript.Set(scripts)[0].Text);
        await using var transaction = await connection.BeginTransactionAsync();
        for (var number = 0; number < Orders; number++)
        {
            var order = Order(number);
            await RunAsync(
                connection,
                """
                INSERT INTO orders (merchant, order_id, version, schema, updated_at, payload)
                VALUES (@merchant, @order, @version, 1, @updated, @payload)
                """,
                ("@merchant", order.Merchant), ("@order", order.Id), ("@version", order.Version),
                ("@updated", order.UpdatedAt.UtcTicks), ("@payload", OrderPayload.Current.Write(order)));
            for (var version = 1L; version <= Versions; version++)
            {
                await RunAsync(
                    connection,
                    """
                    INSERT INTO order_events (merchant, order_id, version, seq, at, command_id, actor, door, type, changes)
                    VALUES (@merchant, @order, @version, 0, @at, @command, 'tester', 'Fuuffy', 'tested', @changes)
                    """,
                    ("@merchant", order.Merchant), ("@order", order.Id), ("@version", version),
                    ("@at", Time(number, version).UtcTicks), ("@command", commandId(Guid.NewGuid())), ("@changes", "[]"u8.ToArray()));
            }
        }

        await transaction.CommitAsync();
    }

    /// <summary>All is found, in its order, and what is new comes after it.</summary>
    public static async Task AssertUpgradedAsync(IOrderStore store)
    {
        var all = new OrderSearch { Merchant = "demo", Limit = 2 * Orders };
        Assert.Equal(Orders, (await store.Search(all, default)).Items.Count);
        Assert.Equal(Orders, await store.Count(all with { Sort = OrderSort.Updated, Statuses = [OrderStatus.Placed] }, default));
        var found = Assert.Single((await store.Search(
            all with { Email = "E7@EXAMPLE.COM", Customer = "c7", MinAmount = 700, MaxAmount = 700 }, default)).Items);
        Assert.Equal("7", found.Order.Id);

        var reader = new FeedReader(store, "demo");
        await reader.ReadAllAsync();
        Assert.Equal(Orders * Versions, reader.Seen);
        for (var number = 0; number < Orders; number += 100)
            await store.Commit(Sample.Commit(new("demo", Id(number)), Versions), default);
        await reader.ReadAllAsync();
        Assert.Equal((Orders * Versions) + (Orders / 100), reader.Seen);
    }

    private static Order Order(int number) => Sample.Order(new("demo", Id(number)), Versions) with
    {
        Status = OrderStatus.Placed,
        Customer = new() { Id = $"c{number}", Email = $"e{number}@Example.com" },
        Lines = [new OrderLine { Id = "1", Quantity = 1, UnitAmount = number * 100 }],
        UpdatedAt = Time(number, Versions),
    };

    private static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The clock of some was turned back between two versions.</summary>
    private static DateTimeOffset Time(int number, long version) =>
        Sample.Now.AddSeconds(number).AddMinutes(number % 3 == 0 ? -version : version);

    private static async Task RunAsync(DbConnection connection, string sql, params (string Name, object Value)[] values)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own text.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        await command.ExecuteNonQueryAsync();
    }
}
