using System.Collections.Concurrent;
using System.Diagnostics;
using OrderGrains.Faults.Orders;
using OrderGrains.Faults.Processes;

namespace OrderGrains.Faults.Load;

/// <summary>Which node a client asks, as a balancer would choose that looks away for a moment from a node that gave no answer.</summary>
internal sealed class NodePicker(Cluster cluster)
{
    /// <summary>Calls that go to a node in disgrace all the same, in percent.</summary>
    private const int Stubborn = 3;

    private static readonly TimeSpan Disgrace = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Node, long> _until = [];

    /// <summary>A node that gets half of all calls, until it is null again.</summary>
    public Node? Favourite { get; set; }

    /// <summary>Null where there is none.</summary>
    public Node? Pick(Random random)
    {
        if (Favourite is { } favourite && random.Next(2) == 0)
            return favourite;
        var nodes = cluster.Nodes;
        var now = Stopwatch.GetTimestamp();
        var good = nodes.Where(node => !_until.TryGetValue(node, out var until) || until < now).ToArray();
        var from = good.Length == 0 || random.Next(100) < Stubborn ? nodes : good;
        return from.Count == 0 ? null : from[random.Next(from.Count)];
    }

    public void Saw(Node node, OrderAnswer answer)
    {
        if (answer.Kind is AnswerKind.Unknown or AnswerKind.NotMade)
            _until[node] = Stopwatch.GetTimestamp() + (long)(Disgrace.TotalSeconds * Stopwatch.Frequency);
    }
}
