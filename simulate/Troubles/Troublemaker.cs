using OrderGrains.Simulate.Clients;
using OrderGrains.Simulate.Database;
using OrderGrains.Simulate.Members;
using OrderGrains.Simulate.Payments;
using OrderGrains.Simulate.Running;
using OrderGrains.Simulate.Scheduling;

namespace OrderGrains.Simulate.Troubles;

/// <summary>Makes one trouble after another, of the kinds the plan has, until it is told to stop; then mends all there is.</summary>
internal sealed class Troublemaker(
    World world, Server server, Cluster cluster, Population population, Receiver receiver, Bank bank, Rest rest, Plan plan)
{
    private const int MostMembers = 9;

    private readonly Random _random = world.Random("troubles");
    private readonly Process _process = new(world, "trouble");
    private readonly List<Task> _made = [];
    private readonly Dictionary<object, long> _leftAlone = [];
    private bool _stopped;

    public async Task Run()
    {
        while (!_stopped && plan.Troubles.Count > 0)
        {
            await _process.Pause(_random.Between(1, plan.TroublePause));
            await rest.Over(_process);
            if (!_stopped)
                _made.Add(Make(_random.Pick(plan.Troubles)));
        }
    }

    /// <summary>Makes no more, and mends what lasts.</summary>
    public async Task Stop()
    {
        _stopped = true;
        Calm();
        await Task.WhenAll(_made);
        Calm();
    }

    private void Calm()
    {
        cluster.Apart = null;
        cluster.IsCalm = true;
        receiver.Failures = 0;
        bank.IsCalm = true;
        server.Pace = plan.Pace with { Travel = 1, LostAnswers = 0, LostRequests = 0, Refusals = 0 };
        foreach (var member in cluster.Members)
            member.Wire.IsCut = false;
    }

    private Task Make(TroubleKind kind)
    {
        _process.Say(kind.ToString());
        return kind switch
        {
            TroubleKind.Restart => server.IsDown ? Task.CompletedTask : Outage(server, _random.Between(5, 1500), server.Restart),
            TroubleKind.FailOver => server.Replaced is null ? FailOver() : Task.CompletedTask,
            TroubleKind.SlowDisk => SlowDisk(),
            TroubleKind.Refusals => For(20, 500, () => Set(pace => pace with { Refusals = 25 })),
            TroubleKind.Losses => For(20, 1000, () => Set(pace => pace with { LostAnswers = 10, LostRequests = 10 })),
            TroubleKind.Receivers => For(50, 1000, () => receiver.Failures = 40),
            TroubleKind.Join => MayGo ? population.Add() : Task.CompletedTask,
            _ => cluster.Serving is { Count: > 0 } serving ? Make(kind, _random.Pick(serving)) : Task.CompletedTask,
        };
    }

    private Task Make(TroubleKind kind, Member member) => kind switch
    {
        _ when member.IsGoing || member.Process.IsHung => Task.CompletedTask,
        TroubleKind.Kill when MayGo => population.Kill(member),
        TroubleKind.Hang when MayGo => Hang(member),
        TroubleKind.Evict when MayGo => population.Evict(member),
        TroubleKind.Leave when MayGo => population.Leave(member),
        TroubleKind.Part => Part(member, _random.Pick(cluster.Serving)),
        TroubleKind.Cut => Outage(member, _random.Between(20, 3000), time => Cut(member, time)),
        TroubleKind.Drop => Drop(member),
        TroubleKind.Clock => Jump(member),
        _ => Task.CompletedTask,
    };

    private bool MayGo => population.Added < MostMembers;

    private async Task For(double from, double to, Action begin)
    {
        begin();
        await _process.Pause(_random.Between(from, to));
        server.Pace = _stopped ? server.Pace : plan.Pace;
        receiver.Failures = 0;
    }

    private void Set(Func<Pace, Pace> change) => server.Pace = change(server.Pace);

    private Task SlowDisk() => For(200, 3000, () => Set(pace => pace with { Flush = 900 }));

    /// <summary>Fences are for a silo that stands still with commits on their way; on a slow disk there are more of them.</summary>
    private async Task Hang(Member member)
    {
        if (_random.Percent(50))
        {
            _made.Add(SlowDisk());
            await _process.Pause(_random.Between(1, 200));
        }

        if (MayGo && member is { IsGoing: false, Process.IsHung: false })
            await population.Hang(member, _random.Between(20, _random.Percent(50) ? 5000 : 12_000));
    }

    // Whoever is busy finds out by the next commit; so mostly nobody is, until no lease holds any more that rests on what was lost.
    private async Task FailOver()
    {
        var standby = server.FallBehind();
        await _process.Pause(_random.Between(1, 400));
        if (_random.Percent(70))
        {
            rest.Begin();
            await _process.Pause(_random.Between(1, 300));
        }

        await server.Promote(standby, _random.Between(5, 1500), plan.LeaseTime);
    }

    private async Task Part(Member one, Member other)
    {
        cluster.Apart = (one, other);
        await _process.Pause(_random.Between(50, 3000));
        cluster.Apart = null;
    }

    /// <summary>Where nothing goes on nothing is found: who has been out of reach is left alone for as long again.</summary>
    private async Task Outage(object whose, TimeSpan time, Func<TimeSpan, Task> make)
    {
        if (world.Now < _leftAlone.GetValueOrDefault(whose))
            return;
        _leftAlone[whose] = world.Now + (2 * time.Ticks);
        await make(time);
    }

    private async Task Cut(Member member, TimeSpan time)
    {
        member.Wire.IsCut = true;
        await _process.Pause(time);
        member.Wire.IsCut = false;
    }

    private Task Drop(Member member)
    {
        foreach (var order in Commands.Keys(plan.Orders))
            member.Deactivate(order);
        return Task.CompletedTask;
    }

    private Task Jump(Member member)
    {
        member.Process.Time.Offset = _random.Between(-2500, 2500);
        return Task.CompletedTask;
    }
}
