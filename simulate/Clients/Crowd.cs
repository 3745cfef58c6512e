using OrderGrains.Faults.Load;
using OrderGrains.Faults.Orders;
using OrderGrains.Simulate.Members;
using OrderGrains.Simulate.Running;
using OrderGrains.Simulate.Scheduling;

namespace OrderGrains.Simulate.Clients;

/// <summary>The clients, and the record of every call.</summary>
internal sealed class Crowd(World world, Cluster cluster, Rest rest, Plan plan)
{
    private const int Repeats = 5;

    private static readonly TimeSpan NoSilo = TimeSpan.FromMilliseconds(50);

    private static readonly TimerCallback GiveUp = static answer => Member.Forsake((TaskCompletionSource<OrderAnswer>)answer!);

    private readonly Process _process = new(world, "clients");
    private readonly Random _random = world.Random("crowd");

    public Process Process => _process;

    public List<Recorded> Recorded { get; } = [];

    /// <summary>Makes the orders.</summary>
    public async Task Create()
    {
        for (var order = Commands.FirstOrder; order < Commands.FirstOrder + plan.Orders; order++)
        {
            var reply = await cluster.Serving[0].Execute(Commands.Key(order), Commands.Create(order, _random.NextGuid()));
            if (reply.Outcome != OrderGrains.Orders.OrderOutcome.Accepted)
                throw new InvalidOperationException($"Order {order} could not be made: {reply}");
        }
    }

    /// <summary>Lets every client make its calls.</summary>
    public Task Run() => Task.WhenAll([.. Enumerable.Range(0, plan.Clients).Select(client => _process.Pool.Run(() => Run(client)))]);

    /// <summary>Now that nothing is wrong, whoever asks is answered: calls that were acknowledged are repeated, all orders read.</summary>
    public async Task Review()
    {
        var keyed = Recorded.FindAll(call => call is { Call.Key: not null, Answer.Kind: AnswerKind.Accepted });
        foreach (var call in keyed.Where((_, place) => place % Math.Max(1, keyed.Count / 10) == 0))
            await SendUntilKnown(_random, call.Order, call.Call);
        foreach (var member in cluster.Serving)
        {
            for (var order = Commands.FirstOrder; order < Commands.FirstOrder + plan.Orders; order++)
                await Send(member, order, new(CallKind.Read));
        }
    }

    private async Task Run(int client)
    {
        var until = world.Now + plan.LongestDay.Ticks;
        var random = world.Random($"client {client}");
        var picker = new CallPicker(
            new() { Orders = plan.Orders, Reads = plan.Reads, Keyed = plan.Keyed, Twice = plan.Twice, StageChangesPerThousand = 10 },
            Commands.FirstOrder,
            client,
            random);
        for (var count = 0; count < plan.Calls && world.Now < until; count++)
        {
            rest.Perhaps();
            await rest.Over(_process);
            var order = picker.PickOrder();
            var call = picker.PickCall(order);
            if (Commands.HasEffects(order) && call.Kind is CallKind.Ship or CallKind.Cancel)
                call = call with { Kind = CallKind.Edit };
            var times = plan.Twice && call.Key is not null ? 2 : 1;
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
            while ((serving = cluster.Serving).Count == 0)
                await _process.Pause(NoSilo);
            var answer = await Send(random.Pick(serving), order, call);
            var isKnown = answer.Kind is not (AnswerKind.Unknown or AnswerKind.NotMade);
            if (isKnown || call.Key is null || repeats == Repeats)
                return answer;
            await _process.Pause(random.Between(0, 200));
        }
    }

    private async Task<OrderAnswer> Send(Member member, long order, OrderCall call)
    {
        var start = world.Stamp();
        var answer = await Answer(member, order, call);
        var recorded = new Recorded(order, member.Name, start, world.Stamp(), call, answer);
        Recorded.Add(recorded);
        world.Trace.Answered(order, answer.Version, (int)answer.Kind);
        if (world.Trace.IsRead)
            _process.Say(recorded.ToString());
        return answer;
    }

    private async Task<OrderAnswer> Answer(Member member, long order, OrderCall call)
    {
        var answer = new TaskCompletionSource<OrderAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var patience = _process.Time.CreateTimer(GiveUp, answer, plan.Patience, Timeout.InfiniteTimeSpan);
        member.Clients.Add(answer);
        var id = _random.NextGuid();
        member.Process.Pool.Go(async () =>
        {
            await member.Process.Pause(_random.Between(0.05, plan.Travel));
            var key = Commands.Key(order);
            var reply = call.Kind == CallKind.Read
                ? await member.Read(key)
                : await member.Execute(key, Commands.Of(order, call, id));
            await member.Process.Pause(_random.Between(0.05, plan.Travel));
            answer.TrySetResult(Commands.Answer(reply, call));
        });
        try
        {
            return await answer.Task;
        }
        finally
        {
            member.Clients.Remove(answer);
        }
    }
}
