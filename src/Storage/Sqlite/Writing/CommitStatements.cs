using Microsoft.Data.Sqlite;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Writing;
using SQLitePCL;

namespace OrderGrains.Storage.Sqlite.Writing;

/// <summary>
/// Writes one order's commit inside the running transaction. The names and where the order's history ends decide; only then anything is
/// written.
/// </summary>
internal sealed class CommitStatements(SqliteConnection connection)
{
    private readonly Statement _follows = new(
        connection,
        $"""
        SELECT 1 WHERE @hash = {HistoryStatements.HashOf("@place")}
            AND NOT EXISTS (SELECT 1 FROM order_events WHERE ordinal = @ordinal AND place = @place + 1)
        """,
        "@ordinal", "@place", "@hash");

    private readonly Statement _exists = new(
        connection, "SELECT 1 FROM orders WHERE merchant = @merchant AND order_id = @order", "@merchant", "@order");

    private readonly Statement _insert = new(
        connection,
        """
        INSERT INTO orders (merchant, order_id, place, version, schema, salt, payload, status, payment, fulfillment, email, market,
            market_number, reference, created_at, amount, customer)
        VALUES (@merchant, @order, @place, @version, @schema, @salt, @payload, @status, @payment, @fulfillment, @email, @market,
            @number, @reference, @created, @amount, @customer)
        ON CONFLICT (merchant, order_id) DO NOTHING
        """,
        ["@merchant", "@order", "@place", "@version", "@schema", "@salt", "@payload", .. SearchColumns.Parameters]);

    private readonly Statement _update = new(
        connection,
        """
        UPDATE orders SET place = @place, version = @version, schema = @schema, salt = @salt, payload = @payload
        WHERE ordinal = @ordinal
        """,
        "@ordinal", "@place", "@version", "@schema", "@salt", "@payload");

    private readonly Statement _holder = new(
        connection,
        "SELECT order_id FROM order_aliases WHERE merchant = @merchant AND kind = @kind AND alias = @alias AND order_id <> @order",
        "@merchant", "@kind", "@alias", "@order");

    private readonly SearchColumns _search = new(connection);
    private readonly HistoryStatements _history = new(connection);
    private readonly CommitDetails _details = new(connection);
    private readonly ErasingStatements _erasing = new(connection);

    /// <param name="commit">What is written.</param>
    /// <param name="now">By which its records are dated.</param>
    /// <exception cref="OrderStoreException">What is to be erased cannot be read.</exception>
    public CommitResult Apply(PreparedCommit commit, DateTimeOffset now)
    {
        if (commit.Aliases.Any(alias => alias.IsUnique && IsHeld(commit.Key, alias)))
            return new(CommitOutcome.NameTaken);
        if (!commit.Writes)
            return Passes(commit) ? new(CommitOutcome.Committed, commit.Tip) : new(CommitOutcome.Conflict);
        var ordinal = commit.Tip is null ? Create(commit) : Append(commit, now);
        if (ordinal is not { } number)
            return new(CommitOutcome.Conflict);
        _history.AddRest(commit, number, now);
        _details.Write(commit, number);
        return new(CommitOutcome.Committed, commit.Next! with { Ordinal = number });
    }

    private bool IsHeld(OrderKey key, OrderAlias alias) =>
        _holder.Scalar(key.Merchant, alias.Kind.ToString(), alias.Alias, key.OrderId) is not null;

    private bool Passes(PreparedCommit commit) => commit.Tip is { } tip
        ? _follows.Scalar(tip.Ordinal, tip.Place, tip.Hash) is not null
        : _exists.Scalar(commit.Key.Merchant, commit.Key.OrderId) is null;

    private long? Create(PreparedCommit commit)
    {
        var (row, next) = (commit.Row!, commit.Next!);
        var created = _insert.Execute(
        [
            commit.Key.Merchant, commit.Key.OrderId, next.Place, row.Version, row.Schema, next.Salt, row.Payload,
            .. SearchColumns.Values(row.Search!),
        ]);
        return created == 1 ? raw.sqlite3_last_insert_rowid(connection.Handle) : null;
    }

    private long? Append(PreparedCommit commit, DateTimeOffset now)
    {
        var tip = commit.Tip!;
        if (commit.Erases)
        {
            if (!Passes(commit))
                return null;
            _erasing.Run(commit.Key, tip);
        }

        if (!_history.AddFirst(commit, now))
            return null;
        if (commit.Row is { } row)
        {
            _update.Execute(tip.Ordinal, commit.Next!.Place, row.Version, row.Schema, commit.Next.Salt, row.Payload);
            if (row.Search is { } search)
                _search.Update(tip.Ordinal, search);
        }

        return tip.Ordinal;
    }
}
