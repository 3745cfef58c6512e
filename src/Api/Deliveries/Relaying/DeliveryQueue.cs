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

    private readonly Dictionary<DeliveryKey, QueuedDelivery> _waiting = [];
    private readonly HashSet<string> _underWay = [];
    private readonly DeliveryTally _tally = new();
    private readonly RetryTable _retries;
    private readonly Func<DeliveryPlace, string> _messageId;
    private readonly ReceiverLanes _lanes;
    private readonly string? _receiver;
    private long _turn;
    private long _askedUpTo;

    /// <param name="lease">Where to go on.</param>
    /// <param name="retries">When what has failed is sent again.</param>
    /// <param name="messageId">The id of the message that tells of an event.</param>
    /// <param name="lanes">Which receivers have a turn.</param>
    /// <param name="receiver">Whom everything goes to; null where that depends on the order.</param>
    public DeliveryQueue(
        DeliveryLease lease, RetryTable retries, Func<DeliveryPlace, string> messageId, ReceiverLanes lanes, string? receiver)
    {
        (Cursor, Parked, _retries, _messageId, _lanes, _receiver) = (lease.Cursor, lease.Parked, retries, messageId, lanes, receiver);
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
    /// <param name="now">When.</param>
    public bool HasRoom(int limit, DateTimeOffset now) =>
        Waiting < limit && _waiting.Values.Count(slot => slot.Waiting.NextAt is null && Room(slot, now) > 0) < ReadAhead;

    /// <summary>Takes a page of the feed.</summary>
    /// <param name="page">The one behind <see cref="Cursor"/>.</param>
    /// <param name="wants">Whether the webhook may have to be told of an event.</param>
    public void Take(ChangesPage page, Func<HistoryEntry, bool> wants)
    {
        foreach (var order in page.Items.Where(item => wants(item.Entry)).GroupBy(item => item.OrderId))
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
        var begun = new List<QueuedDelivery>();
        foreach (var slot in _waiting.Values.Where(slot => !(slot.Waiting.NextAt > now)).OrderBy(slot => slot.Turn))
        {
            if (begun.Count >= room)
                break;
            if (Room(slot, now) > begun.Count(other => other.Receiver == slot.Receiver && slot.Receiver is not null)
                && _underWay.Add(slot.Waiting.Place.OrderId))
                begun.Add(slot);
        }

        return [.. begun.Select(slot => slot.Waiting)];
    }

    /// <summary>How long until something can be sent that cannot be yet; null where nothing waits for its time.</summary>
    public TimeSpan? NextIn(DateTimeOffset now)
    {
        var times = _waiting.Values.Where(slot => !_underWay.Contains(slot.Waiting.Place.OrderId)).Select(At).Where(at => at > now);
        return times.Select(at => (DateTimeOffset?)at).Min() - now;
    }

    /// <summary>What was under way has ended.</summary>
    public void End(WaitingDelivery begun, DeliveryEnd end, DateTimeOffset now)
    {
        _underWay.Remove(begun.Place.OrderId);
        if (!_waiting.Remove(DeliveryKey.Of(begun), out var slot))
            return;
        var receiver = end.Receiver ?? slot.Receiver;
        if (end.Kind == DeliveryEndKind.Crowded)
        {
            _waiting[DeliveryKey.Of(begun)] = slot with { Receiver = receiver };
            return;
        }

        HasNews = true;
        if (end.RetryAfter is { } leave && receiver is not null)
            _lanes.Pause(receiver, now + (leave < LongestRetryAfter ? leave : LongestRetryAfter), now);
        if (Next(slot.Waiting, end, now) is { } next)
            Put(next, receiver);
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

    /// <summary>As long as nobody knows whom it goes to, it may go.</summary>
    private int Room(QueuedDelivery slot, DateTimeOffset now) => slot.Receiver is { } receiver ? _lanes.Room(receiver, now) : 1;

    private DateTimeOffset At(QueuedDelivery slot)
    {
        var at = slot.Waiting.NextAt ?? DateTimeOffset.MinValue;
        return slot.Receiver is { } receiver && _lanes.PausedUntil(receiver) is var until && until > at ? until : at;
    }

    private void Put(WaitingDelivery waiting, string? receiver = null) =>
        _waiting[DeliveryKey.Of(waiting)] = new(waiting, _turn++, receiver ?? _receiver);
}
