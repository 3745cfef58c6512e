using OrderGrains.Simulate.Database;
using OrderGrains.Simulate.Payments;
using OrderGrains.Simulate.Running;
using OrderGrains.Simulate.Scheduling;

namespace OrderGrains.Simulate.Members;

/// <summary>Brings silos in and takes them out, as operators, Orleans and the operating system do.</summary>
internal sealed class Population
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(200);

    private readonly World _world;
    private readonly Server _server;
    private readonly Cluster _cluster;
    private readonly Receiver _receiver;
    private readonly Bank _bank;
    private readonly Plan _plan;
    private readonly Process _operator;
    private readonly ClusterTable _table;
    private readonly Random _random;

    public Population(World world, Server server, Cluster cluster, Receiver receiver, Bank bank, Plan plan)
    {
        (_world, _server, _cluster, _receiver, _bank, _plan) = (world, server, cluster, receiver, bank, plan);
        _operator = new(world, "operator");
        _table = new(new(server, _operator), _operator.Name);
        _random = world.Random("population");
    }

    /// <summary>How many silos there have been, and will have been once those that go are replaced.</summary>
    public int Added { get; private set; }

    /// <summary>Starts a silo; returns when it serves.</summary>
    public Task Add()
    {
        Added++;
        return Start();
    }

    /// <summary>A silo dies; another takes its place after a while.</summary>
    public async Task Kill(Member member)
    {
        Goes(member);
        End(member);
        await DeclareDead(member, _random.Between(300, 2500));
        await Start();
    }

    /// <summary>A silo stands still for a time. One that is held for dead meanwhile finds out some time after it wakes up.</summary>
    public async Task Hang(Member member, TimeSpan time)
    {
        var patience = _random.Between(500, 2500);
        member.Process.Say($"hangs for {time.TotalMilliseconds:F0} ms");
        member.Process.Hang();
        if (_plan.Trust != Trust.Cluster || time < patience)
        {
            await _operator.Pause(time);
            member.Process.Wake();
            return;
        }

        Goes(member);
        var replaced = Replace(member, patience);
        await _operator.Pause(time);
        member.Process.Wake();
        member.Process.Say("wakes up");
        await replaced;
        await _operator.Pause(_random.Between(10, 2500));
        End(member);
    }

    /// <summary>A silo is held for dead though it runs, and finds out some time later.</summary>
    public async Task Evict(Member member)
    {
        Goes(member);
        await Replace(member, TimeSpan.Zero);
        await _operator.Pause(_random.Between(10, 2500));
        End(member);
    }

    /// <summary>A silo leaves in order.</summary>
    public async Task Leave(Member member)
    {
        Goes(member);
        member.Process.Say("leaves");
        await Task.WhenAny(member.Process.Pool.Run(member.AnnounceLeave), _operator.Pause(TimeSpan.FromSeconds(5)));
        member.IsServing = false;
        await _operator.Pause(_random.Between(1, 100));
        await DeclareDead(member, TimeSpan.Zero);
        End(member);
        await Start();
    }

    private async Task Start()
    {
        var member = new Member(_world, _server, _cluster, _receiver, _bank, _plan, $"silo-{_cluster.Members.Count + 1}");
        _cluster.Members.Add(member);
        member.Start();
        if (_plan.Trust == Trust.Cluster)
        {
            await Change(member, MemberStatus.Joining);
            if (!_plan.Defects.Unannounced && await Until(() => member.Table.Read(default)) is not { IsAlone: true })
                await _operator.Pause(_plan.LeaseTime);
            await Change(member, MemberStatus.Active);
        }

        member.Process.Say("serves");
        member.IsServing = true;
        _cluster.Shuffle();
    }

    private async Task Replace(Member member, TimeSpan after)
    {
        await DeclareDead(member, after);
        await Start();
    }

    private async Task DeclareDead(Member member, TimeSpan after)
    {
        await _operator.Pause(after);
        if (_plan.Trust == Trust.Cluster)
            await Change(member, MemberStatus.Dead);
        member.Process.Say("is held for dead");
        member.IsServing = false;
        _cluster.DeclareDead(member);
    }

    /// <summary>A silo is about to go, and will be replaced.</summary>
    private void Goes(Member member)
    {
        member.IsGoing = true;
        Added++;
    }

    private void End(Member member)
    {
        member.IsServing = false;
        if (member.Process.IsDead)
            return;
        member.Process.Say("dies");
        member.Process.Kill();
        _server.Forsake(member.Process, atOnce: _plan.Trust == Trust.Alone);
        member.Died();
    }

    private Task<bool> Change(Member member, MemberStatus status) => Until(async () =>
    {
        await _table.Change(member.Name, status);
        return true;
    });

    /// <summary>Asks the database until it answers.</summary>
    private async Task<T> Until<T>(Func<Task<T>> ask)
    {
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (Npgsql.NpgsqlException)
            {
                await _operator.Pause(Again);
            }
        }
    }
}
