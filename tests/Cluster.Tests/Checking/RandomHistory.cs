using OrderGrains.Faults.Checking;
using OrderGrains.Faults.Orders;

namespace OrderGrains.Cluster.Tests.Checking;

/// <summary>
/// Histories of a real sequential order: every call takes effect at a moment of its own and is seen to start some time before it and to
/// end some time after it. Some answers get lost, with or without the effect.
/// </summary>
internal sealed class RandomHistory(Random random)
{
    private const int Step = 10;
    private const int LongestWait = 60;
    private const int Reads = 30;
    private const int Losses = 8;
    private const int Repeats = 8;
    private const int Preconditions = 15;
    private const int StageChanges = 2;

    private readonly List<OrderCall> _keyed = [];
    private ModelOrder _order = new();
    private int _values;

    /// <summary>By value, the version that set it.</summary>
    public Dictionary<string, long> Made { get; } = [];

    public List<Operation<OrderCall, OrderAnswer>> Draw(int calls)
    {
        var history = Enumerable.Range(1, calls).Select(call => Take(call * Step)).ToList();
        history.Add(Run(new(CallKind.Read), (calls + LongestWait) * Step, lost: false));
        return history;
    }

    private Operation<OrderCall, OrderAnswer> Take(long moment)
    {
        var call = NextCall();
        var lost = call.Kind != CallKind.Read && Percent(Losses);
        return lost && Percent(50) ? new(moment, Operation<OrderCall, OrderAnswer>.Never, call, null) : Run(call, moment, lost);
    }

    private Operation<OrderCall, OrderAnswer> Run(OrderCall call, long moment, bool lost)
    {
        (var answer, _order) = OrderModel.Do(_order, call);
        if (answer is { Kind: AnswerKind.Accepted, Replayed: false })
            Made.Add(call.Value!, answer.Version);
        var start = moment - random.Next(LongestWait);
        return lost
            ? new(start, Operation<OrderCall, OrderAnswer>.Never, call, null)
            : new(start, moment + random.Next(LongestWait), call, answer);
    }

    private OrderCall NextCall()
    {
        if (Percent(Reads))
            return new(CallKind.Read);
        if (_keyed.Count > 0 && Percent(Repeats))
            return _keyed[random.Next(_keyed.Count)];

        var kind = Percent(StageChanges) ? (Percent(50) ? CallKind.Ship : CallKind.Cancel) : CallKind.Edit;
        var call = new OrderCall(kind, (Field)random.Next(3), $"v{++_values}")
        {
            IfMatch = Percent(Preconditions) ? _order.Version - random.Next(2) : null,
            Key = Percent(Repeats) ? $"k{_values}" : null,
        };
        if (call.Key is not null)
            _keyed.Add(call);
        return call;
    }

    private bool Percent(int chance) => random.Next(100) < chance;
}
