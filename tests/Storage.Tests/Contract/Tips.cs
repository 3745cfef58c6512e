using System.Collections.Concurrent;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Tests.Contract;

/// <summary>Commits as a grain does, which knows the order and where its history ended at the version a commit expects.</summary>
internal static class Tips
{
    private static readonly ConcurrentDictionary<(OrderKey Key, long Version), (OrderTip Tip, Order Order)> Known = new();

    /// <summary>Commits with events that lead to the commit's order, where the commit's own change nothing.</summary>
    public static async Task<CommitOutcome> Write(this IOrderStore store, OrderCommit commit, CancellationToken cancellationToken)
    {
        var complete = await store.Complete(commit);
        var result = await store.Commit(complete, cancellationToken);
        if (result is { Outcome: CommitOutcome.Committed, Tip: { } tip } && (complete.Order ?? complete.Before) is { } order)
            Known[(commit.Key, order.Version)] = (tip, order);
        return result.Outcome;
    }

    /// <summary>The commit with what a grain would add to it.</summary>
    public static async Task<OrderCommit> Complete(this IOrderStore store, OrderCommit commit)
    {
        if (commit.ExpectedVersion == 0)
            return commit with { Events = Leading(ImportRules.Blank(commit.Key), commit) };
        var (tip, before) = await store.At(commit.Key, commit.ExpectedVersion);
        return commit with { Tip = tip, Before = commit.Before ?? before, Events = Leading(commit.Before ?? before, commit) };
    }

    private static async Task<(OrderTip Tip, Order? Order)> At(this IOrderStore store, OrderKey key, long version)
    {
        if (Known.TryGetValue((key, version), out var known))
            return known;
        var stored = await store.Load(key, CancellationToken.None);
        return stored?.Order.Version == version
            ? (stored.Tip!, stored.Order)
            : (new(stored?.Tip!.Ordinal ?? 1, int.MaxValue / 2, new byte[EventChain.HashBytes], new byte[EventChain.SaltBytes]), null);
    }

    private static IReadOnlyList<RecordedEvent> Leading(Order? before, OrderCommit commit)
    {
        if (commit.Order is not { } order)
            return commit.Events;
        RecordedEvent[] events = commit.Events.Count > 0 ? [.. commit.Events] : [Sample.Event(order.Version)];
        if (events.All(e => e.Event.Changes.Count == 0))
            events[^1] = events[^1] with { Event = events[^1].Event with { Changes = OrderFields.Diff(before ?? order, order) } };
        return events;
    }
}
