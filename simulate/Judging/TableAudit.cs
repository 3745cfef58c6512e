using OrderGrains.Orders;
using OrderGrains.Orders.Audit;
using OrderGrains.Simulate.Database;
using OrderGrains.Storage.Payloads;
using OrderGrains.Storage.Reading;
using OrderGrains.Storage.Writing;

namespace OrderGrains.Simulate.Judging;

/// <summary>The service's own audit, run over the simulated tables.</summary>
internal static class TableAudit
{
    /// <summary>A line for every finding. An order that was cut off is audited as it stands, and with all that was dropped of it.</summary>
    public static IReadOnlyList<string> Run(Tables tables)
    {
        List<string> findings = [];
        foreach (var (key, rows) in tables.Orders)
        {
            findings.AddRange(Audited(key, Rows(tables, key, rows, rows.History, rows.Dropped)));
            if (rows.Dropped is not null)
                findings.AddRange(Audited(key, Rows(tables, key, rows, rows.Gone.Concat(rows.History), dropped: null)));
        }

        return findings;
    }

    private static IEnumerable<string> Audited(OrderKey key, IEnumerable<AuditRow> rows)
    {
        var order = new AuditedOrder(key, EventPayload.Current);
        foreach (var text in rows.SelectMany(order.Take).ToList())
            yield return $"{key}: {text}";
        foreach (var text in order.End())
            yield return $"{key}: {text}";
    }

    private static IEnumerable<AuditRow> Rows(
        Tables tables, OrderKey key, OrderRows rows, IEnumerable<(EventRow Row, long KeptAt)> history, DroppedRow? dropped) =>
    [
        new(AuditKind.Order, key)
        {
            Version = rows.Row.Version,
            Place = rows.Place,
            Order = OrderPayload.Current.Read(rows.Row.Schema, rows.Row.Payload),
            Salt = rows.Salt,
            DroppedPlace = dropped?.Place ?? 0,
            Hash = dropped?.Hash,
        },
        .. history.Select(kept => HistoryAudit.Of(key, kept.Row)),
        .. rows.Names.Select(name => new AuditRow(AuditKind.Alias, key) { Name = $"{name.Kind} {name.Alias}" }),
        .. tables.Outbox.Where(row => row.Item.Key == key).Select(row => new AuditRow(AuditKind.Effect, key)
        {
            Version = row.Item.Version,
            Sequence = row.Item.Sequence,
        }),
    ];
}
