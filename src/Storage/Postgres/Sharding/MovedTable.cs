namespace OrderGrains.Storage.Postgres.Sharding;

/// <summary>A table with rows of orders, and the columns that go with them to another database.</summary>
/// <param name="Name">The table's.</param>
/// <param name="Columns">What is carried over. What a database numbers by itself, it numbers anew.</param>
internal sealed record MovedTable(string Name, string Columns)
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<MovedTable> All =
    [
        new(
            "orders",
            "merchant, order_id, version, schema, updated_at, payload, status, payment, fulfillment, email, market, reference, " +
            "created_at, amount"),
        new("order_events", "merchant, order_id, version, seq, at, command_id, actor, door, type, changes"),
        new("idempotency", "merchant, order_id, record_id, at, version, command_id, fingerprint"),
        new("order_aliases", "merchant, kind, alias, order_id"),
        new("outbox", "merchant, order_id, version, seq, effect"),
    ];

    /// <summary>In the change feed of their new database, events stand among those of its present run.</summary>
    public bool IsFeed => Name == "order_events";
}
