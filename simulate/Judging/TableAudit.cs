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
            At = new(rows.Row.UpdatedAt, TimeSpan.Zero),
            Order = OrderPayload.Current.Read(rows.Row.Schema, rows.Row.Payload),
        },
        .. rows.Events.Select(row => new AuditRow(AuditKind.Event, key)
        {
            Version = row.Version,
            Sequence = row.Sequence,
            At = new(row.At, TimeSpan.Zero),
            CommandId = row.CommandId,
            Name = EventTypes.Name(row.Type),
            Changes = row.Changes,
        }),
        .. rows.Records.Select(kept => new AuditRow(AuditKind.Record, key)
        {
            Version = kept.Row.Version,
            At = new(kept.At, TimeSpan.Zero),
            CommandId = kept.Row.CommandId,
            Name = $"{kept.Row.Id}",
        }),
        .. rows.Names.Select(name => new AuditRow(AuditKind.Alias, key) { Name = $"{name.Kind} {name.Alias}" }),
        .. tables.Outbox.Where(row => row.Item.Key == key).Select(row => new AuditRow(AuditKind.Effect, key)
        {
            Version = row.Item.Version,
            Sequence = row.Item.Sequence,
        }),
    ];
}
