using Microsoft.Data.Sqlite;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Writing;

namespace OrderGrains.Storage.Sqlite.Writing;

/// <summary>What is written beside the order's row: events, idempotency records, aliases, effects, what falls due.</summary>
internal sealed class CommitDetails(SqliteConnection connection)
{
    private readonly Statement _event = new(
        connection,
        """
        INSERT INTO order_events (merchant, order_id, version, seq, at, actor, door, type, command_id, changes)
        VALUES (@merchant, @order, @version, @seq, @at, @actor, @door, @type, @command, @changes)
        """,
        "@merchant", "@order", "@version", "@seq", "@at", "@actor", "@door", "@type", "@command", "@changes");

    // Whoever has passed the fence knows the records in the order's events, but not one of a command that left the version as it was.
    private readonly Statement _keyedEvent = new(
        connection,
        """
        INSERT INTO order_events
            (merchant, order_id, version, seq, at, actor, door, type, command_id, changes, record_id, fingerprint)
        SELECT @merchant, @order, @version, @seq, @at, @actor, @door, @type, @command, @changes, @id, @fingerprint
        WHERE NOT EXISTS (
            SELECT 1 FROM idempotency
            WHERE merchant = @merchant AND order_id = @order AND record_id = @id AND at > @replaces)
        """,
        "@merchant", "@order", "@version", "@seq", "@at", "@actor", "@door", "@type", "@command", "@changes", "@id", "@fingerprint",
        "@replaces");

    private readonly Statement _record = new(
        connection,
        """
        INSERT INTO idempotency (merchant, order_id, record_id, fingerprint, command_id, version, at)
        VALUES (@merchant, @order, @id, @fingerprint, @command, @version, @at)
        ON CONFLICT (merchant, order_id, record_id) DO UPDATE
        SET fingerprint = excluded.fingerprint, command_id = excluded.command_id, version = excluded.version, at = excluded.at
        WHERE at <= @replaces
        """,
        "@merchant", "@order", "@id", "@fingerprint", "@command", "@version", "@at", "@replaces");

    // Beside the event that has it, for the events have no index by record.
    private readonly Statement _forgotten = new(
        connection,
        """
        INSERT INTO idempotency (merchant, order_id, record_id, fingerprint, command_id, version, at)
        VALUES (@merchant, @order, @id, @fingerprint, @command, @version, @at)
        ON CONFLICT (merchant, order_id, record_id) DO UPDATE
        SET fingerprint = excluded.fingerprint, command_id = excluded.command_id, version = excluded.version, at = excluded.at
        WHERE at < excluded.at
        """,
        "@merchant", "@order", "@id", "@fingerprint", "@command", "@version", "@at");

    private readonly Statement _alias = new(
        connection,
        """
        INSERT INTO order_aliases (merchant, kind, alias, order_id) VALUES (@merchant, @kind, @alias, @order)
        ON CONFLICT (merchant, kind, alias, order_id) DO NOTHING
        """,
        "@merchant", "@kind", "@alias", "@order");

    private readonly Statement _free = new(
        connection,
        "DELETE FROM order_aliases WHERE merchant = @merchant AND kind = @kind AND alias = @alias AND order_id = @order",
        "@merchant", "@kind", "@alias", "@order");

    private readonly Statement _effect = new(
        connection,
        "INSERT INTO outbox (merchant, order_id, version, seq, effect) VALUES (@merchant, @order, @version, @seq, @effect)",
        "@merchant", "@order", "@version", "@seq", "@effect");

    private readonly Statement _due = new(
        connection,
        """
        INSERT INTO order_due (merchant, order_id, due_at) VALUES (@merchant, @order, @due)
        ON CONFLICT (merchant, order_id) DO UPDATE SET due_at = excluded.due_at, claimed_until = 0
        """,
        "@merchant", "@order", "@due");

    private readonly Statement _undue = new(
        connection, "DELETE FROM order_due WHERE merchant = @merchant AND order_id = @order", "@merchant", "@order");

    public void Write(PreparedCommit commit)
    {
        var (merchant, order) = (commit.Key.Merchant, commit.Key.OrderId);
        foreach (var row in commit.Forgotten)
            _forgotten.Execute(merchant, order, Bytes(row.Id), Bytes(row.Fingerprint), Bytes(row.CommandId), row.Version, row.At);
        foreach (var e in commit.Events)
            Write(commit.Key, e);
        foreach (var record in commit.Records)
            Write(commit.Key, record);
        foreach (var alias in commit.Freed)
            _free.Execute(merchant, alias.Kind.ToString(), alias.Alias, order);
        foreach (var alias in commit.Aliases)
            _alias.Execute(merchant, alias.Kind.ToString(), alias.Alias, order);
        foreach (var effect in commit.Effects)
            _effect.Execute(merchant, order, effect.Version, effect.Sequence, effect.Effect);
        if (commit.Due is { At: { } due })
            _due.Execute(merchant, order, due);
        else if (commit.Due is not null)
            _undue.Execute(merchant, order);
    }

    private static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);

    private void Write(OrderKey key, EventRow e)
    {
        var written = e.Record is not { } record
            ? _event.Execute(
                key.Merchant, key.OrderId, e.Version, (int)e.Sequence, e.At, e.Actor, (int)e.Door, (int)e.Type, Bytes(e.CommandId),
                e.Changes)
            : _keyedEvent.Execute(
                key.Merchant, key.OrderId, e.Version, (int)e.Sequence, e.At, e.Actor, (int)e.Door, (int)e.Type, Bytes(e.CommandId),
                e.Changes, Bytes(record.Id), Bytes(record.Fingerprint), record.Replaces);
        if (written == 0)
            throw IsThere(key);
    }

    // A record-only commit leaves the version as it is, so the fence alone would let a stale writer pass here.
    private void Write(OrderKey key, RecordRow row)
    {
        var written = _record.Execute(
            key.Merchant, key.OrderId, Bytes(row.Id), Bytes(row.Fingerprint), Bytes(row.CommandId), row.Version, row.At, row.Replaces);
        if (written == 0)
            throw IsThere(key);
    }

    private static OrderStoreException IsThere(OrderKey key) =>
        new($"Order {key} has the idempotency record already.", outcomeUnknown: false);
}
