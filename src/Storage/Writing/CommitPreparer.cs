using System.Text.Json;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Payloads;
using OrderGrains.Storage.Searching;

namespace OrderGrains.Storage.Writing;

/// <summary>Turns a commit into rows on its caller's thread: the writer is the one thing all orders wait for.</summary>
internal sealed class CommitPreparer(OrderPayload codec, TimeSpan keepTime)
{
    /// <exception cref="ArgumentException">The commit contradicts itself.</exception>
    /// <exception cref="OrderStoreException">Something in it cannot be written as JSON.</exception>
    public PreparedCommit Prepare(OrderCommit commit)
    {
        Check(commit);
        try
        {
            return Serialize(commit);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NotSupportedException or ArgumentException)
        {
            throw new OrderStoreException($"Order {commit.Key} cannot be written: {e.Message}", outcomeUnknown: false, e);
        }
    }

    private static void Check(OrderCommit commit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(commit.ExpectedVersion);
        if (commit.Order is { } order && (order.Merchant, order.Id) != (commit.Key.Merchant, commit.Key.OrderId))
            throw new ArgumentException($"The order {order.Merchant}/{order.Id} is not {commit.Key}.", nameof(commit));
        if (commit.Order?.Version <= commit.ExpectedVersion)
            throw new ArgumentException($"Version {commit.Order.Version} does not follow {commit.ExpectedVersion}.", nameof(commit));
        if (commit.Before is { } before && before.Version != commit.ExpectedVersion)
            throw new ArgumentException($"Version {before.Version} is not the expected {commit.ExpectedVersion}.", nameof(commit));
        if (commit.Order is null && commit.Events.Count + commit.Aliases.Count + commit.Freed.Count + commit.Outbox.Count > 0)
            throw new ArgumentException("Events, aliases and effects come only with the order they belong to.", nameof(commit));
        if (commit is { Erases: true, Order: null })
            throw new ArgumentException("What is stored is erased only with the order it belongs to.", nameof(commit));
        if (commit.IsVersionCheck && commit.Forgotten.Count > 0)
            throw new ArgumentException("A version check writes nothing.", nameof(commit));
        if (commit.Outbox.Any(item => item.Key != commit.Key))
            throw new ArgumentException("An effect belongs to another order.", nameof(commit));
    }

    private PreparedCommit Serialize(OrderCommit commit) => new()
    {
        Key = commit.Key,
        ExpectedVersion = commit.ExpectedVersion,
        Order = commit.Order is { } order ? Row(order, commit.Before) : null,
        Erases = commit.Erases,
        Events = [.. commit.Events.Select(recorded => Row(recorded, commit.Records.FirstOrDefault(record => IsOf(record, recorded))))],
        Records = [.. commit.Records.Where(record => !commit.Events.Any(recorded => IsOf(record, recorded))).Select(Row)],
        Forgotten = [.. commit.Forgotten.Select(Row)],
        Aliases = commit.Aliases,
        Freed = commit.Freed,
        Effects = [.. commit.Outbox.Select(Row)],
        Due = DueRow.Of(commit),
    };

    private OrderRow Row(Order order, Order? before) => new(
        order.Version,
        codec.Schema,
        codec.Write(order),
        order.UpdatedAt.UtcTicks,
        before is not null && SearchRow.IsSame(order, before) ? null : SearchRow.Of(order));

    private EventRow Row(RecordedEvent recorded, IdempotencyRecord? record) => new(
        recorded.Version,
        checked((short)recorded.Sequence),
        recorded.At.UtcTicks,
        recorded.Actor,
        (short)recorded.Door,
        EventTypes.Number(recorded.Event.Type),
        recorded.CommandId,
        recorded.Changes,
        record is null ? null : Row(record));

    private static bool IsOf(IdempotencyRecord record, RecordedEvent recorded) =>
        recorded.Sequence == 0 && recorded.Version == record.Version && recorded.CommandId == record.CommandId
        && recorded.At == record.At;

    private static EffectRow Row(OutboxItem item) => new(
        item.Version, item.Sequence, JsonSerializer.SerializeToUtf8Bytes(item.Effect, EffectJsonContext.Default.OrderEffect));

    private RecordRow Row(IdempotencyRecord record) => new(
        record.Id,
        record.Fingerprint,
        record.CommandId,
        record.Version,
        record.At.UtcTicks,
        keepTime.Ticks);
}
