using OrderGrains.Api.Deliveries.Formats;
using OrderGrains.Deliveries;
using OrderGrains.Orders;

namespace OrderGrains.Api.Deliveries.Relaying;

/// <summary>
/// What waits for one webhook, in memory: which order's next event may be sent now, and what becomes of it when that has ended. Of one
/// order one event is under way at a time, so its events go in their order. Pure and of one hand; <see cref="Report"/> is what is kept.
/// </summary>
internal sealed class DeliveryQueue
{
    /// <summary>While so many orders can be sent at once, no more are read.</summary>
    private const int ReadAhead = 64;

    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromHours(24);
    private static readonly TimeSpan UnreadyPause = TimeSpan.FromSeconds(1);

    private readonly Dictionary<DeliveryKey, (WaitingDelivery Waiting, long Turn)> _waiting = [];
    private readonly HashSet<string> _underWay = [];
    private readonly DeliveryTally _tally = new();
    private readonly RetryTable _retries;
    private readonly Func<DeliveryPlace, string> _messageId;
    private long _turn;
    private long _askedUpTo;
    private DateTimeOffset _pausedUntil;

    /// <param name="lease">Where to go on.</param>
    /// <param name="retries">When what has failed is sent again.</param>
    /// <param name="messageId">The id of the message that tells of an event.</param>
    public DeliveryQueue(DeliveryLease lease, RetryTable retries, Func<DeliveryPlace, string> messageId)
    {
        (Cursor, Parked, _retries, _messageId) = (lease.Cursor, lease.Parked, retries, messageId);
        foreach (var waiting in lease.Waiting)
            Put(waiting);
        Ask(lease.Asked);
    }

    /// <summary>Everything of the change feed before it is here, or has ended.</summary>
    public string Cursor { get; private set; }

    /// <summary>How many are parked, as far as is known.</summary>
    public int Parked { get; private set; }

    /// <summary>How many orders wait.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>Whether there is something to report.</summary>
    public bool HasNews { get; private set; }

    /// <summary>Whether more may be read from the feed. A page may bring some more than the limit.</summary>
    /// <param name="limit">Of how many orders something may wait.</param>
    public bool HasRoom(int limit) => Waiting < limit && _waiting.Values.Count(slot => slot.Waiting.NextAt is null) < ReadAhead;

    /// <summary>Takes a page of the feed.</summary>
    /// <param name="page">The one behind <see cref="Cursor"/>.</param>
    /// <param name="wants">Whether the webhook is told of an event of a name.</param>
    public void Take(ChangesPage page, Func<string, bool> wants)
    {
        foreach (var order in page.Items.Where(item => wants(item.Entry.Event)).GroupBy(item => item.OrderId))
        {
            var (first, last) = (order.Min(item => item.Entry.Version), order.Max(item => item.Entry.Version));
            var fresh = new WaitingDelivery { Place = new(order.Key, first, 0), UpTo = last };
            if (_waiting.TryGetValue(DeliveryKey.Of(fresh), out var slot))
                _waiting[DeliveryKey.Of(fresh)] = slot with { Waiting = slot.Waiting with { UpTo = Math.Max(slot.Waiting.UpTo, last) } };
            else
                Put(fresh);
        }

        HasNews |= page.Next != Cursor;
        Cursor = page.Next;
    }

    /// <summary>Takes on what somebody has asked for.</summary>
    public void Take(ReportAnswer answer)
    {
        Parked = answer.Parked;
        Ask(answer.Asked);
    }

    /// <summary>What is to be sent now, oldest turn first; it is under way until <see cref="End"/>.</summary>
    public IReadOnlyList<WaitingDelivery> Begin(DateTimeOffset now, int room)
    {
        var begun = new List<WaitingDelivery>();
        if (now < _pausedUntil || room <= 0)
            return begun;
        foreach (var (waiting, _) in _waiting.Values.Where(slot => !(slot.Waiting.NextAt > now)).OrderBy(slot => slot.Turn))
        {
            if (begun.Count < room && _underWay.Add(waiting.Place.OrderId))
                begun.Add(waiting);
        }

        return begun;
    }

    /// <summary>How long until something can be sent that cannot be yet; null where nothing waits for its time.</summary>
    public TimeSpan? NextIn(DateTimeOffset now)
    {
        var times = _waiting.Values.Where(slot => !_underWay.Contains(slot.Waiting.Place.OrderId))
            .Select(slot => slot.Waiting.NextAt ?? DateTimeOffset.MinValue)
            .Select(at => at > _pausedUntil ? at : _pausedUntil).Where(at => at > now);
        return times.Select(at => (DateTimeOffset?)at).Min() - now;
    }

    /// <summary>What was under way has ended.</summary>
    public void End(WaitingDelivery begun, DeliveryEnd end, DateTimeOffset now)
    {
        _underWay.Remove(begun.Place.OrderId);
        if (!_waiting.Remove(DeliveryKey.Of(begun), out var slot))
            return;
        HasNews = true;
        var waiting = slot.Waiting;
        if (end.RetryAfter is { } leave)
            _pausedUntil = now + (leave < LongestRetryAfter ? leave : LongestRetryAfter);

        if (Next(waiting, end, now) is { } next)
            Put(next);
    }

    /// <summary>Where it is, and what has ended since the last report.</summary>
    public DeliveryReport Report()
    {
        HasNews = false;
        return _tally.Take() with
        {
            Cursor = Cursor,
            Waiting = [.. _waiting.Values.Select(slot => slot.Waiting)],
            AskedUpTo = _askedUpTo,
        };
    }

    private WaitingDelivery? Next(WaitingDelivery waiting, DeliveryEnd end, DateTimeOffset now)
    {
        switch (end.Kind)
        {
            case DeliveryEndKind.Delivered:
                _tally.Delivered(new(waiting.Place, end.Event, now, waiting.Failures, end.Answer));
                return Behind(waiting, end);
            case DeliveryEndKind.Skipped:
                return Behind(waiting, end);
            case DeliveryEndKind.Dropped:
                Park(waiting, end, now);
                return Behind(waiting, end, end.DroppedUpTo);
            case DeliveryEndKind.Missing:
                return null;
            case DeliveryEndKind.Unready:
                return waiting with { NextAt = now + UnreadyPause };
            default:
                return Failed(waiting, end, now);
        }
    }

    private WaitingDelivery? Failed(WaitingDelivery waiting, DeliveryEnd end, DateTimeOffset now)
    {
        _tally.Failed();
        var (failures, id) = (waiting.Failures + 1, _messageId(waiting.Place));
        var pause = _retries.After(failures, id);
        if (pause is null && Parked < DeliveryRules.MaxParked)
        {
            Park(waiting with { Failures = failures }, end, now);
            return Behind(waiting, end);
        }

        return waiting with { Failures = failures, NextAt = now + (pause ?? _retries.Last(id)), LastAnswer = end.Answer };
    }

    private void Park(WaitingDelivery waiting, DeliveryEnd end, DateTimeOffset now)
    {
        Parked++;
        _tally.Parked(new(waiting.Place, end.Event, now, waiting.Failures, end.Answer));
    }

    /// <summary>What of the order is left behind the event; null for nothing.</summary>
    private static WaitingDelivery? Behind(WaitingDelivery waiting, DeliveryEnd end, long upTo = 0)
    {
        var place = waiting.Place;
        var next = end.IsLastOfVersion
            ? place with { Version = Math.Max(place.Version, upTo) + 1, Index = 0 }
            : place with { Index = place.Index + 1 };
        return waiting.Again || next.Version > waiting.UpTo ? null : new() { Place = next, UpTo = waiting.UpTo };
    }

    /// <summary>What waits already is due at once; anything else is sent again by itself.</summary>
    private void Ask(IEnumerable<AskedDelivery> all)
    {
        foreach (var asked in all.Where(asked => asked.Number > _askedUpTo))
        {
            (_askedUpTo, HasNews) = (asked.Number, true);
            var again = new WaitingDelivery { Place = asked.Place, UpTo = asked.Place.Version, Again = true };
            var key = new DeliveryKey(asked.Place.OrderId, null);
            if (_waiting.TryGetValue(key, out var slot) && slot.Waiting.Place == asked.Place)
                _waiting[key] = slot with { Waiting = slot.Waiting with { NextAt = null } };
            else
                Put(again);
        }
    }

    private void Put(WaitingDelivery waiting) => _waiting[DeliveryKey.Of(waiting)] = (waiting, _turn++);
}
