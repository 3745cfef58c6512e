using OrderGrains.Faults.Orders;
using OrderGrains.Orders;
using OrderGrains.Simulate.Clients;
using OrderGrains.Simulate.Members;
using OrderGrains.Simulate.Running;
using OrderGrains.Simulate.Scheduling;

namespace OrderGrains.Simulate.Payments;

/// <summary>Clients that have money moved, each command under a key and repeated under it until there is an answer.</summary>
internal sealed class Payers(World world, Cluster cluster, Plan plan)
{
    private const int Each = 12;
    private const int Repeats = 5;

    private static readonly OrderCall Call = new(CallKind.Edit);

    private readonly Process _process = new(world, "payers");
    private readonly Random _random = world.Random("payers");

    /// <summary>How many calls there were.</summary>
    public int Calls { get; private set; }

    public List<Paid> Paid { get; } = [];

    /// <summary>Makes the orders.</summary>
    public async Task Create()
    {
        foreach (var key in PaidOrders.Keys(plan.Paid))
        {
            var reply = await cluster.Serving[0].Execute(key, PaidOrders.Create(key, _random.NextGuid()));
            if (reply.Outcome != OrderOutcome.Accepted)
                throw new InvalidOperationException($"Order {key} could not be made: {reply}");
        }
    }

    public Task Run() => Task.WhenAll([.. Enumerable.Range(0, 2 * plan.Paid).Select(payer => _process.Pool.Run(() => Run(payer)))]);

    private async Task Run(int payer)
    {
        var key = Commands.Key(PaidOrders.First + (payer % plan.Paid));
        for (var count = 0; count < Each; count++)
        {
            var action = Draw();
            Paid.Add(new(key, action, await SendUntilKnown(key, PaidOrders.Of(action, _random.NextGuid()))));
            await _process.Pause(_random.Between(0, 2000));
        }
    }

    private OrderAction Draw() => _random.Next(20) switch
    {
        0 => new ChangeStatus(Verb.VoidAuthorization),
        < 9 => new MoveMoney(Verb.Authorize, _random.Next(1, 10_000)),
        < 16 => new MoveMoney(Verb.Capture, _random.Next(1, 5000)),
        _ => new MoveMoney(Verb.Refund, _random.Next(1, 2000)),
    };

    /// <summary>Once a call got no answer, only one that is accepted tells what became of it: it may arrive behind its repeats.</summary>
    private async Task<OrderAnswer> SendUntilKnown(OrderKey key, OrderCommand command)
    {
        var lost = false;
        for (var repeats = 0; ; repeats++)
        {
            var again = repeats == 0 ? command : command with { CommandId = _random.NextGuid() };
            var answer = cluster.Serving is { Count: > 0 } serving
                ? await Send(_random.Pick(serving), key, again)
                : new(AnswerKind.NotMade);
            lost |= answer.Kind == AnswerKind.Unknown;
            if (answer.Kind is not (AnswerKind.Unknown or AnswerKind.NotMade) || repeats == Repeats)
                return lost && answer.Kind != AnswerKind.Accepted ? answer with { Kind = AnswerKind.Unknown } : answer;
            await _process.Pause(_random.Between(50, 500));
        }
    }

    private async Task<OrderAnswer> Send(Member member, OrderKey key, OrderCommand command)
    {
        Calls++;
        var answer = await new Calling(_process, _random, plan).Ask(
            member, async () => Commands.Answer(await member.Execute(key, command), Call));
        _process.Say($"{key}: {command.Actions[0]}: {answer}");
        return answer;
    }
}
