using OrderGrains.Orders;
using OrderGrains.Orders.Audit;
using OrderGrains.Storage.Writing;

namespace OrderGrains.Simulate.Judging;

/// <summary>Rows of histories as audits and exports read them.</summary>
internal static class HistoryAudit
{
    public static AuditRow Of(OrderKey key, EventRow row) => new(row.IsEvent ? AuditKind.Event : AuditKind.Record, key)
    {
        Version = row.Version,
        Sequence = row.Sequence,
        Place = row.Place,
        At = new(row.At, TimeSpan.Zero),
        CommandId = row.CommandId,
        Name = EventTypes.Name(row.Type),
        Changes = row.Changes,
        Type = row.Type,
        Door = row.Door,
        Actor = row.Actor,
        KeyId = row.Record?.Id ?? default,
        Fingerprint = row.Record?.Fingerprint ?? default,
        Hash = row.Hash,
    };
}
