using OrderGrains.Faults.Load;
using OrderGrains.Faults.Orders;
using OrderGrains.Simulate.Ageing;
using OrderGrains.Simulate.Members;
using OrderGrains.Simulate.Running;
using OrderGrains.Simulate.Scheduling;

namespace OrderGrains.Simulate.Clients;

/// <summary>The clients, and the record of every call.</summary>
internal sealed class Crowd
{
    private const int Repeats = 5;

    private static readonly TimeSpan NoSilo = TimeSpan.FromMilliseconds(50);

    private readonly World _world;
    private readonly Cluster _cluster;
    private readonly Rest _rest;
    private readonly Plan _plan;
    private readonly Process _process;
    private readonly Random _random;
    private readonly Calling _calling;

    public Crowd(World world, Cluster cluster, Rest rest, Plan plan)
    {
        (_world, _cluster, _rest, _plan) = (world, cluster, rest, plan);
        _process = new(world, "clients");
        _random = world.Random("crowd");
        _calling = new(_process, _random, plan);
    }

    public Process Process => _process;

    public List<Recorded> Recorded { get; } = [];

    /// <summary>Makes the orders.</summary>
    public async Task Create()
    {
        var orders = Enumerable.Range(0, _plan.Orders).Select(number => Commands.FirstOrder + number);
        foreach (var order in orders.Concat(_plan.Drops ? AgedOrders.All : []))
        {
            var reply = await _cluster.Serving[0].Execute(Commands.Key(order), Commands.Create(order, _random.NextGuid()));
            if (reply.Outcome != OrderGrains.Orders.OrderOutcome.Accepted)
                throw new InvalidOperationException($"Order {order} could not be made: {reply}");
        }
    }

    /// <summary>Lets every client make its calls.</summary>
    public Task Run() => Task.WhenAll([.. Enumerable.Range(0, _plan.Clients).Select(client => _process.Pool.Run(() => Run(client)))]);

    /// <summary>Now that nothing is wrong, whoever asks is answered: calls that were acknowledged are repeated, all orders read.</summary>
    public async Task Review()
    {
        var keyed = Recorded.FindAll(call => call is { Call.Key: not null, Answer.Kind: AnswerKind.Accepted });
        foreach (var call in keyed.Where((_, place) => place % Math.Max(1, keyed.Count / 10) == 0))
            await SendUntilKnown(_random, call.Order, call.Call);
        foreach (var member in _cluster.Serving)
        {
            for (var order = Commands.FirstOrder; order < Commands.FirstOrder + _plan.Orders; order++)
                await Send(member, order, new(CallKind.Read));
        }
    }

    /// <summary>Makes a call, once, and records it.</summary>
    public async Task<OrderAnswer> Send(Member member, long order, OrderCall call)
    {
        var start = _world.Stamp();
        var answer = await Answer(member, order, call);
        var recorded = new Recorded(order, member.Name, start, _world.Stamp(), call, answer);
        Recorded.Add(recorded);
        _world.Trace.Answered(order, answer.Version, (int)answer.Kind);
        if (_world.Trace.IsRead)
            _process.Say(recorded.ToString());
        return answer;
    }

    private async Task Run(int client)
    {
        var until = _world.Now + _plan.LongestDay.Ticks;
        var random = _world.Random($"client {client}");
        var picker = new CallPicker(
            new() { Orders = _plan.Orders, Reads = _plan.Reads, Keyed = _plan.Keyed, Twice = _plan.Twice, StageChangesPerThousand = 10 },
            Commands.FirstOrder,
            client,
            random);
        for (var count = 0; count < _plan.Calls && _world.Now < until; count++)
        {
            _rest.Perhaps();
            await _rest.Over(_process);
            var order = picker.PickOrder();
            var call = picker.PickCall(order);
            if (Commands.HasEffects(order) && call.Kind is CallKind.Ship or CallKind.Cancel)
                call = call with { Kind = CallKind.Edit };
            var times = _plan.Twice && call.Key is not null ? 2 : 1;
            var answers = await Task.WhenAll([.. Enumerable.Range(0, times).Select(_ => SendUntilKnown(random, order, call))]);
            picker.Saw(order, answers[^1]);
            await _process.Pause(random.Between(0, 12));
        }
    }

    /// <summary>A call with a key may be repeated, and is; any other is sent once.</summary>
    private async Task<OrderAnswer> SendUntilKnown(Random random, long order, OrderCall call)
    {
        for (var repeats = 0; ; repeats++)
        {
            IReadOnlyList<Member> serving;
            while ((serving = _cluster.Serving).Count == 0)
                await _process.Pause(NoSilo);
            var answer = await Send(random.Pick(serving), order, call);
            var isKnown = answer.Kind is not (AnswerKind.Unknown or AnswerKind.NotMade);
            if (isKnown || call.Key is null || repeats == Repeats)
                return answer;
            await _process.Pause(random.Between(0, 200));
        }
    }

    private Task<OrderAnswer> Answer(Member member, long order, OrderCall call)
    {
        var id = _random.NextGuid();
        var key = Commands.Key(order);
        return _calling.Ask(member, async () => Commands.Answer(
            call.Kind == CallKind.Read ? await member.Read(key) : await member.Execute(key, Commands.Of(order, call, id)), call));
    }
}
