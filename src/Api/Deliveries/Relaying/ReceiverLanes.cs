namespace OrderGrains.Api.Deliveries.Relaying;

/// <summary>
/// How much of one webhook is under way to each receiver: where orders say where to, there are many. None takes all turns, and one that
/// asks to be left alone keeps nobody else waiting.
/// </summary>
/// <param name="most">To one receiver at once.</param>
internal sealed class ReceiverLanes(int most)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _underWay = [];
    private readonly Dictionary<string, DateTimeOffset> _pausedUntil = [];

    /// <summary>Takes a turn, to be given back by <see cref="Leave"/>; false where there is none now.</summary>
    public bool TryEnter(string receiver, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (RoomOf(receiver, now) == 0)
                return false;
            _underWay[receiver] = _underWay.GetValueOrDefault(receiver) + 1;
            return true;
        }
    }

    public void Leave(string receiver)
    {
        lock (_gate)
        {
            if (--_underWay[receiver] == 0)
                _underWay.Remove(receiver);
        }
    }

    /// <summary>How many turns there are.</summary>
    public int Room(string receiver, DateTimeOffset now)
    {
        lock (_gate)
            return RoomOf(receiver, now);
    }

    /// <summary>When the receiver may be told again; long ago where it did not ask to be left alone.</summary>
    public DateTimeOffset PausedUntil(string receiver)
    {
        lock (_gate)
            return _pausedUntil.GetValueOrDefault(receiver);
    }

    public void Pause(string receiver, DateTimeOffset until, DateTimeOffset now)
    {
        lock (_gate)
        {
            foreach (var over in _pausedUntil.Where(pause => pause.Value <= now).Select(pause => pause.Key).ToArray())
                _pausedUntil.Remove(over);
            _pausedUntil[receiver] = until;
        }
    }

    private int RoomOf(string receiver, DateTimeOffset now) =>
        now < _pausedUntil.GetValueOrDefault(receiver) ? 0 : most - _underWay.GetValueOrDefault(receiver);
}
