using OrderGrains.Simulate.Ageing;
using OrderGrains.Simulate.Clients;
using OrderGrains.Simulate.Database;
using OrderGrains.Simulate.Judging;
using OrderGrains.Simulate.Members;
using OrderGrains.Simulate.Payments;
using OrderGrains.Simulate.Scheduling;
using OrderGrains.Simulate.Troubles;

namespace OrderGrains.Simulate.Running;

/// <summary>One run: silos, clients and troubles, then peace, then the judgement.</summary>
internal sealed class SimulatedRun
{
    /// <summary>By then, by its own clock, every run is over.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(60);

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly Plan _plan;
    private readonly World _world;
    private readonly Server _server;
    private readonly Cluster _cluster;
    private readonly Receiver _receiver;
    private readonly Population _population;
    private readonly Rest _rest;
    private readonly Crowd _crowd;
    private readonly Bank _bank;
    private readonly Payers _payers;
    private readonly Dropper _dropper;
    private readonly LateCallers _late;
    private int _reviewed = int.MaxValue;

    private SimulatedRun(Plan plan, Action<string>? write)
    {
        _plan = plan;
        _world = new(plan.Seed, new(write));
        _server = new(_world, plan.Defects) { Pace = plan.Pace with { LostAnswers = 0, LostRequests = 0 } };
        _cluster = new(_world, plan);
        _receiver = new(_world, _server, plan);
        _bank = new(_world, _cluster, plan);
        _population = new(_world, _server, _cluster, _receiver, _bank, plan);
        _rest = new(_world, plan);
        _crowd = new(_world, _cluster, _rest, plan);
        _payers = new(_world, _cluster, plan);
        _dropper = new(_world, _server, plan);
        _late = new(_world, _cluster, _crowd, plan);
    }

    /// <param name="plan">What it is like.</param>
    /// <param name="write">Gets the trace, where somebody wants to read it.</param>
    public static RunResult Go(Plan plan, Action<string>? write = null) => new SimulatedRun(plan, write).Go();

    private RunResult Go()
    {
        var all = _crowd.Process.Pool.Run(All);
        var stuck = _world.RunUntil(() => all.IsCompleted, Limit);
        List<string> violations = [];
        if (stuck is not null)
            violations.Add($"no end: {stuck}");
        else if (all.Exception is { } failure)
            violations.Add($"broken off: {failure.InnerException}");
        violations.AddRange(_world.Failures.Select(failure => $"broken off at {failure}"));
        violations.AddRange(_cluster.Members.SelectMany(member => member.BrokenOff.Select(
            task => $"broken off at {member.Name}: {task.Exception?.InnerException?.ToString() ?? "ended"}")));
        violations.AddRange(Judgement.Of(_plan, _crowd.Recorded, _reviewed, _server, _receiver));
        violations.AddRange(Money.Of(_plan, _server, _bank, _payers));
        violations.AddRange(_dropper.Archive.Wrong.Concat(_late.Wrong).Select(text => $"dropped: {text}"));
        return new(_crowd.Recorded.Count + _payers.Calls, _world.Trace.Hash, violations);
    }

    private async Task All()
    {
        for (var number = 0; number < _plan.Members; number++)
            await _population.Add();
        await _crowd.Create();
        await _payers.Create();

        // What a lease rests on has to have been so for a while.
        await _crowd.Process.Pause(_plan.SettleTime + _plan.LeaseTime);
        _server.Pace = _plan.Pace;
        var trouble = new Troublemaker(_world, _server, _cluster, _population, _receiver, _bank, _rest, _plan);
        _crowd.Process.Pool.Go(trouble.Run);
        if (_plan.Drops)
            _dropper.Start();
        await Task.WhenAll(_crowd.Run(), _payers.Run(), _plan.Drops ? _late.Run() : Task.CompletedTask);
        await trouble.Stop();

        // Whoever waits for an answer that got lost gives it up, and finds out what became of it, before all is well again.
        await _crowd.Process.Pause(_plan.SettleTime + _plan.LeaseTime + TimeSpan.FromMilliseconds(2 * _plan.Pace.Patience));
        _reviewed = _crowd.Recorded.Count;
        await _crowd.Review();
        await _dropper.Stop();
        if (_plan.Drops)
            await _late.Review(order => _server.Tables.Orders[Commands.Key(order)].Dropped is not null);
        for (var looks = 0; looks < 1000 && (_server.Tables.Outbox.Count > 0 || Money.IsAwaited(_plan, _server)); looks++)
            await _crowd.Process.Pause(Look);
    }
}
