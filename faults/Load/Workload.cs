using System.Collections.Concurrent;
using System.Diagnostics;
using OrderGrains.Faults.Orders;
using OrderGrains.Faults.Processes;

namespace OrderGrains.Faults.Load;

/// <summary>Clients that call the cluster's nodes until they are told to stop, and the record of every call.</summary>
internal sealed class Workload(LoadPlan plan, Cluster cluster, int seed) : IDisposable
{
    /// <summary>Orders are numbers, for one of the doors knows no others.</summary>
    private const long FirstOrder = 9_000_000;

    private const int Repeats = 6;
    private const int RepeatedAtTheEnd = 100;

    /// <summary>No plan has more, so that no two clients of neighbouring seeds draw the same.</summary>
    private const int ClientsPerSeed = 1009;

    private static readonly TimeSpan CreationTimeout = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan NoNode = TimeSpan.FromMilliseconds(50);

    private readonly DoorClient _door = new(plan.Patience);
    private readonly ConcurrentQueue<Recorded> _recorded = new();
    private readonly CancellationTokenSource _stop = new();
    private Task[] _clients = [];
    private int _acknowledged;

    public IEnumerable<long> Orders => Enumerable.Range(0, plan.Orders).Select(order => FirstOrder + order);

    public NodePicker Picker { get; } = new(cluster);

    public IReadOnlyCollection<Recorded> Recorded => _recorded;

    /// <summary>How many updates have been acknowledged so far.</summary>
    public int Acknowledged => Volatile.Read(ref _acknowledged);

    public DoorClient Door => _door;

    /// <summary>Makes the orders and starts the clients.</summary>
    /// <exception cref="TimeoutException">An order cannot be made within five minutes.</exception>
    public async Task Start()
    {
        foreach (var order in Orders)
        {
            for (var start = Stopwatch.GetTimestamp(); !await _door.Create(cluster.Nodes[0].Address, order);)
            {
                if (Stopwatch.GetElapsedTime(start) > CreationTimeout)
                    throw new TimeoutException($"Order {order} could not be made within {CreationTimeout.TotalSeconds} seconds.");
                await Task.Delay(NoNode);
            }
        }

        _clients = [.. Enumerable.Range(0, plan.Clients).Select(client => Task.Run(() => Run(client)))];
    }

    /// <summary>Lets the calls under way end.</summary>
    public async Task Stop()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_clients);
    }

    /// <summary>
    /// Repeats some of the acknowledged calls that had a key, from first to last, on the record: however long ago that was, they are not
    /// made again.
    /// </summary>
    public async Task RepeatKeyed()
    {
        var keyed = _recorded.Where(call => call is { Call.Key: not null, Answer.Kind: AnswerKind.Accepted }).ToArray();
        var random = new Random(seed);
        foreach (var call in keyed.Where((_, place) => place % Math.Max(1, keyed.Length / RepeatedAtTheEnd) == 0))
            await SendUntilKnown(random, call.Order, call.Call);
    }

    /// <summary>Reads every order through every node, on the record.</summary>
    public Task ReadAll() => Task.WhenAll(cluster.Nodes.Select(async node =>
    {
        foreach (var order in Orders)
            await Send(node, order, new(CallKind.Read));
    }));

    public void Dispose()
    {
        _door.Dispose();
        _stop.Dispose();
    }

    private async Task Run(int client)
    {
        var random = new Random(unchecked((seed * ClientsPerSeed) + client));
        var calls = new CallPicker(plan, FirstOrder, client, random);
        while (!_stop.IsCancellationRequested)
        {
            var order = calls.PickOrder();
            var call = calls.PickCall(order);
            var answers = await Task.WhenAll(Enumerable.Range(0, plan.Twice && call.Key is not null ? 2 : 1)
                .Select(_ => SendUntilKnown(new Random(random.Next()), order, call)));
            calls.Saw(order, answers[^1]);
            await Task.Delay(random.Next(plan.Think + 1));
        }
    }

    /// <summary>A call with a key may be repeated, and is; any other is sent once.</summary>
    private async Task<OrderAnswer> SendUntilKnown(Random random, long order, OrderCall call)
    {
        for (var repeats = 0; ; repeats++)
        {
            Node? node;
            while ((node = Picker.Pick(random)) is null)
                await Task.Delay(NoNode);

            var answer = await Send(node, order, call);
            Picker.Saw(node, answer);
            var done = answer.Kind is not (AnswerKind.Unknown or AnswerKind.NotMade) || call.Key is null || repeats == Repeats;
            if (done || _stop.IsCancellationRequested)
                return answer;
            await Task.Delay(random.Next(200));
        }
    }

    private async Task<OrderAnswer> Send(Node node, long order, OrderCall call)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = await _door.Send(node.Address, order, call);
        if (answer.Kind == AnswerKind.Accepted)
            Interlocked.Increment(ref _acknowledged);
        _recorded.Enqueue(new(order, node.Start.Name, start, Stopwatch.GetTimestamp(), call, answer));
        return answer;
    }
}
