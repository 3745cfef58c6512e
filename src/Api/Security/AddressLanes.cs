namespace OrderGrains.Api.Security;

/// <summary>
/// Lets each address have few look-ups and hashings under way at once, in the order in which they came; the rest wait. A lane exists
/// while somebody is in it.
/// </summary>
internal sealed class AddressLanes
{
    public const int AtOnce = 2;

    /// <summary>So many that a client beside a flood on the same address has its turn, so few that they are soon done.</summary>
    public const int Waiting = 1024;

    private readonly Dictionary<string, Lane> _lanes = [];

    /// <summary>Does the work when the address has a turn.</summary>
    /// <param name="address">Of <see cref="CallerAddress"/>.</param>
    /// <param name="work">What to do.</param>
    /// <param name="full">The result when too many wait already.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<T> Run<T>(string address, Func<Task<T>> work, T full, CancellationToken cancellationToken)
    {
        if (Enter(address) is not { } lane)
            return full;
        try
        {
            await lane.Turns.WaitAsync(cancellationToken);
            try
            {
                return await work();
            }
            finally
            {
                lane.Turns.Release();
            }
        }
        finally
        {
            Leave(address, lane);
        }
    }

    private Lane? Enter(string address)
    {
        lock (_lanes)
        {
            if (!_lanes.TryGetValue(address, out var lane))
                _lanes.Add(address, lane = new());
            if (lane.Users >= AtOnce + Waiting)
                return null;
            lane.Users++;
            return lane;
        }
    }

    private void Leave(string address, Lane lane)
    {
        lock (_lanes)
        {
            if (--lane.Users > 0)
                return;
            _lanes.Remove(address);
            lane.Turns.Dispose();
        }
    }

    private sealed class Lane
    {
        public SemaphoreSlim Turns { get; } = new(AtOnce);

        public int Users { get; set; }
    }
}
