using System.Text.Json;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Payloads;
using OrderGrains.Storage.Searching;

namespace OrderGrains.Storage.Writing;

/// <summary>Turns a commit into rows on its caller's thread: the writer is the one thing all orders wait for.</summary>
/// <param name="codec">Writes the order.</param>
/// <param name="salts">Gives a fresh salt, see <see cref="EventChain.Digest"/>.</param>
internal sealed class CommitPreparer(OrderPayload codec, Func<byte[]> salts)
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
        if (commit.Order is not null && commit.Events.Count == 0)
            throw new ArgumentException("An order changes by events.", nameof(commit));
        if ((commit.Tip is null) != (commit.ExpectedVersion == 0))
            throw new ArgumentException("What is there has a tip, and nothing else.", nameof(commit));
        if (commit is { Tip: null, Order: null, Records.Count: > 0 })
            throw new ArgumentException("An order that is not there has no records.", nameof(commit));
        if (commit.Outbox.Any(item => item.Key != commit.Key))
            throw new ArgumentException("An effect belongs to another order.", nameof(commit));
    }

    private PreparedCommit Serialize(OrderCommit commit)
    {
        var salt = commit is { Tip: { } tip, Erases: false } ? tip.Salt : salts();
        var events = HistoryRows.Of(commit, salt);
        var bytes = events.Sum(row => (long)row.Changes.Length);
        var row = Row(commit, events.Length, bytes);
        return new()
        {
            Key = commit.Key,
            Tip = commit.Tip,
            Next = events.Length == 0 ? commit.Tip : new(commit.Tip?.Ordinal ?? 0, events[^1].Place, events[^1].Hash, salt)
            {
                Behind = row is null ? commit.Tip!.Behind + events.Length : 0,
                BehindBytes = row is null ? commit.Tip!.BehindBytes + bytes : 0,
                SnapshotBytes = row?.Payload.Length ?? commit.Tip!.SnapshotBytes,
            },
            Row = row,
            Erases = commit.Erases,
            Events = events,
            Aliases = commit.Aliases,
            Freed = commit.Freed,
            Effects = [.. commit.Outbox.Select(Row)],
            Due = DueRow.Of(commit),
            Spans = commit.Spans,
        };
    }

    // What an order is found by is never behind its events. Commands that change nothing lengthen the history as well.
    private OrderRow? Row(OrderCommit commit, int rows, long bytes)
    {
        if (commit.Order is not { } order)
        {
            return rows > 0 && commit.Before is { } same && SnapshotPolicy.IsDue(commit.Tip, rows, bytes)
                ? new(same.Version, codec.Schema, codec.Write(same), Search: null)
                : null;
        }

        var isFoundBySame = commit is { Before: { } before, Tip: not null } && SearchRow.IsSame(order, before);
        return isFoundBySame && !commit.Erases && !SnapshotPolicy.IsDue(commit.Tip, rows, bytes)
            ? null
            : new(order.Version, codec.Schema, codec.Write(order), isFoundBySame ? null : SearchRow.Of(order));
    }

    private static EffectRow Row(OutboxItem item) => new(
        item.Version, item.Sequence, JsonSerializer.SerializeToUtf8Bytes(item.Effect, EffectJsonContext.Default.OrderEffect));
}
