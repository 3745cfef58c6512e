using Microsoft.Data.Sqlite;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Writing;

namespace OrderGrains.Storage.Sqlite.Writing;

/// <summary>
/// Writes one order's commit inside the running transaction. The names and the version decide; only then anything is written.
/// </summary>
internal sealed class CommitStatements(SqliteConnection connection)
{
    private readonly Statement _version = new(
        connection, "SELECT version FROM orders WHERE merchant = @merchant AND order_id = @order", "@merchant", "@order");

    private readonly Statement _insert = new(
        connection,
        """
        INSERT INTO orders (merchant, order_id, version, schema, payload, updated_at, status, payment, fulfillment, email, market,
            market_number, reference, created_at, amount, customer)
        VALUES (@merchant, @order, @version, @schema, @payload, @updated, @status, @payment, @fulfillment, @email, @market,
            @number, @reference, @created, @amount, @customer)
        ON CONFLICT (merchant, order_id) DO NOTHING
        """,
        ["@merchant", "@order", "@version", "@schema", "@payload", "@updated", .. SearchColumns.Parameters]);

    private readonly Statement _update = new(
        connection,
        """
        UPDATE orders SET version = @version, schema = @schema, payload = @payload, updated_at = @updated
        WHERE merchant = @merchant AND order_id = @order AND version = @expected
        """,
        "@merchant", "@order", "@version", "@schema", "@payload", "@updated", "@expected");

    private readonly Statement _holder = new(
        connection,
        "SELECT order_id FROM order_aliases WHERE merchant = @merchant AND kind = @kind AND alias = @alias AND order_id <> @order",
        "@merchant", "@kind", "@alias", "@order");

    private readonly SearchColumns _search = new(connection);

    private readonly CommitDetails _details = new(connection);

    private readonly ErasingStatements _erasing = new(connection);

    /// <exception cref="OrderStoreException">
    /// An idempotency record is there already, or what is to be erased cannot be read.
    /// </exception>
    public CommitOutcome Apply(PreparedCommit commit)
    {
        if (commit.Aliases.Any(alias => alias.IsUnique && IsHeld(commit.Key, alias)))
            return CommitOutcome.NameTaken;
        if (!PassesFence(commit))
            return CommitOutcome.Conflict;
        if (commit.Erases)
            _erasing.Run(commit.Key);
        _details.Write(commit);
        return CommitOutcome.Committed;
    }

    private bool IsHeld(OrderKey key, OrderAlias alias) =>
        _holder.Scalar(key.Merchant, alias.Kind.ToString(), alias.Alias, key.OrderId) is not null;

    private bool PassesFence(PreparedCommit commit)
    {
        var (merchant, order) = (commit.Key.Merchant, commit.Key.OrderId);
        if (commit.Order is not { } row)
            return (_version.Scalar(merchant, order) as long? ?? 0) == commit.ExpectedVersion;
        if (commit.ExpectedVersion == 0)
        {
            return _insert.Execute(
                [merchant, order, row.Version, row.Schema, row.Payload, row.UpdatedAt, .. SearchColumns.Values(row.Search!)]) == 1;
        }

        if (_update.Execute(merchant, order, row.Version, row.Schema, row.Payload, row.UpdatedAt, commit.ExpectedVersion) != 1)
            return false;
        if (row.Search is { } search)
            _search.Update(commit.Key, search);
        return true;
    }
}
