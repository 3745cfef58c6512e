using OrderGrains.Orders;
using OrderGrains.Orders.Audit;
using OrderGrains.Simulate.Database;
using OrderGrains.Storage.Payloads;

namespace OrderGrains.Simulate.Judging;

/// <summary>The service's own audit, run over the simulated tables.</summary>
internal static class TableAudit
{
    /// <summary>A line for every finding.</summary>
    public static IReadOnlyList<string> Run(Tables tables)
    {
        List<string> findings = [];
        foreach (var (key, rows) in tables.Orders)
        {
            var order = new AuditedOrder(key, EventPayload.Current);
            foreach (var row in Rows(tables, key, rows))
                findings.AddRange(order.Take(row).Select(text => $"{key}: {text}"));
            findings.AddRange(order.End().Select(text => $"{key}: {text}"));
        }

        return findings;
    }

    private static IEnumerable<AuditRow> Rows(Tables tables, OrderKey key, OrderRows rows) =>
    [
        new(AuditKind.Order, key)
        {
            Version = rows.Row.Version,
            Place = rows.Place,
            Order = OrderPayload.Current.Read(rows.Row.Schema, rows.Row.Payload),
            Salt = rows.Salt,
        },
        .. rows.History.Select(kept => new AuditRow(kept.Row.IsEvent ? AuditKind.Event : AuditKind.Record, key)
        {
            Version = kept.Row.Version,
            Sequence = kept.Row.Sequence,
            Place = kept.Row.Place,
            At = new(kept.Row.At, TimeSpan.Zero),
            CommandId = kept.Row.CommandId,
            Name = EventTypes.Name(kept.Row.Type),
            Changes = kept.Row.Changes,
            Type = kept.Row.Type,
            Door = kept.Row.Door,
            Actor = kept.Row.Actor,
            KeyId = kept.Row.Record?.Id ?? default,
            Fingerprint = kept.Row.Record?.Fingerprint ?? default,
            Hash = kept.Row.Hash,
        }),
        .. rows.Names.Select(name => new AuditRow(AuditKind.Alias, key) { Name = $"{name.Kind} {name.Alias}" }),
        .. tables.Outbox.Where(row => row.Item.Key == key).Select(row => new AuditRow(AuditKind.Effect, key)
        {
            Version = row.Item.Version,
            Sequence = row.Item.Sequence,
        }),
    ];
}
