using OrderGrains.Storage.Clustering;

namespace OrderGrains.Silo.Clustering;

/// <summary>
/// What this silo may conclude from the views of the cluster it has read, by a clock that only runs forward. Why that is enough is
/// written in docs/adr/0008-a-lease-from-membership.md.
/// </summary>
/// <param name="time">The clock; only its timestamps are used.</param>
/// <param name="lease">How long a view stands after the moment its reading began.</param>
/// <param name="settle">How long the members must have been the same.</param>
internal sealed class MembershipView(TimeProvider time, TimeSpan lease, TimeSpan settle)
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _dead = [];
    private int? _version;
    private string? _server;
    private long _period;
    private long? _holdsFrom;
    private long _changed = time.GetTimestamp();
    private long? _death;
    private long? _lastRead;
    private bool _left;

    /// <summary>How long ago the reading of the last view began; null before one.</summary>
    public TimeSpan? Age
    {
        get
        {
            lock (_lock)
            {
                return _lastRead is { } read ? time.GetElapsedTime(read) : null;
            }
        }
    }

    /// <summary>Whether no other silo can have acknowledged a change of an order that this one serves.</summary>
    public bool Holds
    {
        get
        {
            lock (_lock)
            {
                return !_left && _holdsFrom is { } from && time.GetElapsedTime(from) < lease && time.GetElapsedTime(_changed) >= settle;
            }
        }
    }

    /// <summary>How often the members, or the run of the database's server, have been seen to change.</summary>
    public long Period
    {
        get
        {
            lock (_lock)
            {
                return _period;
            }
        }
    }

    /// <summary>How long a silo that was last seen to die may still answer from its memory.</summary>
    public TimeSpan UntilDeadAreSilent
    {
        get
        {
            lock (_lock)
            {
                var left = _death is { } seen ? lease - time.GetElapsedTime(seen) : TimeSpan.Zero;
                return left > TimeSpan.Zero ? left : TimeSpan.Zero;
            }
        }
    }

    /// <summary>
    /// Takes in a view. Where another run of the server answers, what it was told before may be lost, fences among it: every silo that is
    /// dead counts as not seen before.
    /// </summary>
    /// <param name="begun">A timestamp from before its reading.</param>
    /// <param name="view">What was read.</param>
    /// <returns>The silos not seen dead before.</returns>
    public IReadOnlyList<string> Observe(long begun, ClusterView view)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            var isOtherServer = view.Server != _server;
            if (view.Version != _version || !view.IsCalm || isOtherServer)
                (_changed, _period) = (now, _period + 1);
            if (isOtherServer)
                _dead.Clear();
            var newlyDead = view.Dead.Where(_dead.Add).ToList();
            _dead.IntersectWith(view.Dead);
            if (newlyDead.Count > 0)
                _death = now;

            (_version, _server) = (view.Version, view.Server);
            _lastRead = begun;
            _holdsFrom = view is { IsActive: true, IsCalm: true } ? begun : null;
            return newlyDead;
        }
    }

    /// <summary>This silo is about to leave: it answers nothing from memory any more.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            _left = true;
        }
    }
}
