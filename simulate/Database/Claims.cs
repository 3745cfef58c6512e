using OrderGrains.Customers;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Simulate.Database;

/// <summary>What the statements of outbox and due rows say, on the simulated tables.</summary>
internal sealed class Claims(Server server)
{
    private Tables Tables => server.Tables;

    /// <summary>The oldest that are due, unless an earlier one of the same order is not.</summary>
    public EffectClaim Effects(Guid relay, int limit, TimeSpan hold)
    {
        var now = server.Clock;
        List<ClaimedEffect> claimed = [];
        HashSet<OrderKey> waiting = [];
        foreach (var row in Tables.Outbox)
        {
            if (row.DueAt > now && !server.Defects.ClaimsIgnored)
                waiting.Add(row.Item.Key);
            else if (!waiting.Contains(row.Item.Key) && claimed.Count < limit)
                claimed.Add(Claim(row, relay, now + hold.Ticks));
        }

        var next = Tables.Outbox.Where(row => row.DueAt > now).Select(row => row.DueAt).DefaultIfEmpty().Min();
        return new(claimed, next > 0 ? TimeSpan.FromTicks(next - now) : null);
    }

    public int Complete(IReadOnlyList<OutboxItem> items)
    {
        var ids = items.Select(item => item.Id).ToHashSet();
        Tables.Flushed++;
        return Tables.Outbox.RemoveAll(row => ids.Contains(row.Id));
    }

    public int Postpone(Guid relay, EffectId first, TimeSpan delay)
    {
        Tables.Flushed++;
        var later = Tables.Outbox.FindAll(row => row.Item.Key == first.Order && row.Relay == relay && first.IsUpTo(row.Id));
        foreach (var row in later)
            (row.DueAt, row.Failures, row.ClaimedAfter) = (server.Clock + delay.Ticks, row.Failures + 1, -1);
        return later.Count;
    }

    public IReadOnlyList<EffectId> Pending(IReadOnlyCollection<EffectId> effects) =>
        [.. effects.Where(effect => Tables.Outbox.Exists(row => row.Id == effect))];

    public DueClaim Due(int limit, TimeSpan hold)
    {
        var now = server.Clock;
        var due = Tables.Orders
            .Where(entry => entry.Value.DueAt <= now && entry.Value.ClaimedUntil <= now)
            .OrderBy(entry => entry.Value.DueAt)
            .Take(limit)
            .ToList();
        foreach (var (_, rows) in due)
            rows.ClaimedUntil = now + hold.Ticks;
        var next = Tables.Orders.Values
            .Where(rows => rows.DueAt is not null)
            .Select(rows => Math.Max(rows.DueAt!.Value, rows.ClaimedUntil))
            .DefaultIfEmpty()
            .Min();
        return new(
            [.. due.Select(entry => entry.Key)],
            new(now, TimeSpan.Zero),
            next > 0 ? TimeSpan.FromTicks(Math.Max(0, next - now)) : null);
    }

    private ClaimedEffect Claim(OutboxRow row, Guid relay, long until)
    {
        (row.Relay, row.DueAt, row.ClaimedAfter) = (relay, until, Tables.Flushed);
        return new(row.Item, row.Failures);
    }
}
