using OrderGrains.Orders;
using OrderGrains.Simulate.Running;
using OrderGrains.Simulate.Scheduling;

namespace OrderGrains.Simulate.Members;

/// <summary>
/// What Orleans does, as far as it matters: which silo has an order, that calls between silos get lost and time out, and that for a while
/// after every change of the members some orders have two activations.
/// </summary>
internal sealed class Cluster(World world, Plan plan)
{
    private readonly Random _random = world.Random("cluster");
    private readonly Dictionary<OrderKey, Member> _directory = [];
    private readonly Dictionary<(Member From, OrderKey Key), Member> _stale = [];

    /// <summary>All there ever were, in the order in which they started.</summary>
    public List<Member> Members { get; } = [];

    /// <summary>Two silos that do not hear each other.</summary>
    public (Member, Member)? Apart { get; set; }

    /// <summary>No message between silos gets lost.</summary>
    public bool IsCalm { get; set; }

    public IReadOnlyList<Member> Serving => Members.FindAll(member => member is { IsServing: true, Process.IsDead: false });

    /// <summary>Calls an order wherever it is.</summary>
    /// <exception cref="TimeoutException">There is no answer.</exception>
    /// <exception cref="SiloUnavailableException">The silo that had it is gone.</exception>
    public Task<OrderReply> Call(Member from, OrderKey key, Func<OrderKeeper, Task<OrderReply>> call)
    {
        var target = Locate(from, key);
        var asked = new Asked(from, target, plan.ResponseTimeout);
        target.Process.Pool.Go(async () =>
        {
            if (!await Travels(from, target))
                return;

            // A call that has waited for so long is not begun any more: whoever sent it has given up.
            var until = world.Now + plan.ResponseTimeout.Ticks;
            if (await target.Invoke(key, call, () => world.Now < until) is { } reply && await Travels(target, from))
                asked.Answer(reply);
        });
        return asked.Reply;
    }

    /// <summary>From now on a silo counts as dead: calls to it are given up, its orders go elsewhere.</summary>
    public void DeclareDead(Member member)
    {
        member.IsDeclaredDead = true;
        foreach (var asked in member.Unanswered.ToList())
            asked.Fail(new SiloUnavailableException("The silo is gone."));
        Shuffle();
    }

    /// <summary>The members have changed: some entries of the directory are lost, though what they lead to lives on for a while.</summary>
    public void Shuffle()
    {
        foreach (var (key, member) in _directory.Where(_ => _random.Percent(plan.LostEntries)).ToList())
        {
            if (member.IsDeclaredDead)
                continue;
            _directory.Remove(key);
            foreach (var other in Members.Where(_ => _random.Percent(50)))
                _stale[(other, key)] = member;
            _ = Forget(key, member);
        }
    }

    private async Task Forget(OrderKey key, Member member)
    {
        await member.Process.Pause(plan.SettleTime * (0.1 + (_random.NextDouble() * 0.55)));
        foreach (var place in _stale.Where(entry => entry.Key.Key == key && entry.Value == member).Select(entry => entry.Key).ToList())
            _stale.Remove(place);
        if (_directory.GetValueOrDefault(key) != member)
            member.Deactivate(key);
    }

    private Member Locate(Member from, OrderKey key)
    {
        if (plan.Trust != Trust.Cluster)
            return from;

        // Who is held for dead and does not know it goes by what it knew.
        if (from.IsDeclaredDead && (from.Has(key) || _random.Percent(50)))
            return from;
        if (_stale.TryGetValue((from, key), out var former) && !former.IsDeclaredDead && former.Has(key))
            return former;
        if (_directory.TryGetValue(key, out var known) && !known.IsDeclaredDead)
            return known;
        var active = Members.FindAll(member => member is { IsServing: true, IsDeclaredDead: false });
        return _directory[key] = active.Count == 0 ? from : _random.Pick(active);
    }

    /// <summary>Whether a message arrives, when it does.</summary>
    private async Task<bool> Travels(Member one, Member other)
    {
        if (one == other)
            return true;
        await one.Process.Pause(_random.Between(0.05, plan.Travel));
        return Apart != (one, other) && Apart != (other, one) && (IsCalm || !_random.Percent(plan.LostMessages));
    }
}
