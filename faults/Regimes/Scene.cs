using System.Diagnostics;
using OrderGrains.Faults.Load;
using OrderGrains.Faults.Processes;

namespace OrderGrains.Faults.Regimes;

/// <summary>What a regime has at hand.</summary>
/// <param name="Cluster">The nodes and their database, under load.</param>
/// <param name="Load">The clients.</param>
/// <param name="Random">From the run's seed.</param>
/// <param name="OldProgram">An older build of the service, for runs of mixed versions.</param>
internal sealed record Scene(Cluster Cluster, Workload Load, Random Random, string? OldProgram)
{
    /// <summary>Updates that are acknowledged between one fault and the next, however long that takes on this machine.</summary>
    private const int BetweenFaults = 10;

    /// <summary>What passes before the members are the same and are seen to be, beside the time they then take to settle.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(3);

    private readonly List<long> _faults = [];
    private readonly List<string> _complaints = [];
    private readonly List<string> _notes = [];
    private int _lulls;
    private long _end;

    public IReadOnlyList<long> Faults => _faults;

    /// <summary>Where the load goes.</summary>
    public NodePicker Picker => Load.Picker;

    /// <summary>Tells how much has been acknowledged.</summary>
    public Progress Progress { get; } = new(Load);

    /// <summary>When the database went back to what it had been, after which promises hold again; null where it never does.</summary>
    public long? Rewound { get; private set; }

    /// <summary>When the backup was begun that the database went back to; null where there is none.</summary>
    public long? BackedUp { get; private set; }

    /// <summary>What the regime has measured.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>What the regime itself found wrong.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public bool IsOver => Left <= TimeSpan.Zero;

    private TimeSpan Left => Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), _end);

    /// <summary>From now on there is trouble, for so many seconds.</summary>
    public void Begin(double seconds) => _end = Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency);

    /// <summary>Says that something has just been broken, or, where it stays broken for a while, that it has just been mended.</summary>
    public void Mark()
    {
        Progress.Begin();
        _faults.Add(Stopwatch.GetTimestamp());
    }

    /// <summary>Makes a backup under the load: what has been acknowledged before it is in it.</summary>
    public Task BackUp(Func<Task> make)
    {
        BackedUp = Stopwatch.GetTimestamp();
        return make();
    }

    public void Complain(string text) => _complaints.Add(text);

    public void Note(string text) => _notes.Add(text);

    /// <summary>Says that the database has just lost some of what was acknowledged, as it was meant to.</summary>
    public void Rewind()
    {
        Mark();
        Rewound = Stopwatch.GetTimestamp();
    }

    /// <summary>Lets the load run until a node answers from memory, under a lease, which is when a fault could mislead.</summary>
    /// <exception cref="TimeoutException">None does.</exception>
    public Task UntilFromMemory()
    {
        var before = Cluster.FromMemory;
        return Progress.Until(1, () => Cluster.FromMemory - before, "answers were given from memory");
    }

    /// <summary>Lets the load run for a while, and until it has got somewhere since the last fault.</summary>
    /// <param name="least">Seconds.</param>
    /// <param name="most">Seconds.</param>
    /// <exception cref="TimeoutException">It does not get anywhere.</exception>
    public async Task Calm(double least, double most)
    {
        await Wait(least, most);
        await Progress.Until(BetweenFaults, "since the last fault");
    }

    /// <summary>
    /// Lets the load run until the next fault. Where there is time, the first and every second wait is so long that the cluster has settled
    /// and answers from memory again, which is when a fault could mislead.
    /// </summary>
    /// <exception cref="TimeoutException">The load gets nowhere.</exception>
    public async Task Lull()
    {
        var settled = Cluster.SettleTime + Margin;
        if (_lulls++ % 2 == 0 && Left > settled)
            await Task.Delay(settled);
        await Calm(1, 3);
    }

    /// <summary>Lets the load run for a while.</summary>
    /// <param name="least">Seconds.</param>
    /// <param name="most">Seconds.</param>
    public Task Wait(double least, double most) => Task.Delay(TimeSpan.FromSeconds(least + (Random.NextDouble() * (most - least))));

    /// <summary>Any node that still runs.</summary>
    /// <exception cref="InvalidOperationException">All have ended.</exception>
    public Node AnyNode()
    {
        var nodes = Cluster.Nodes.Where(node => !node.HasEnded).ToArray();
        return nodes.Length > 0 ? nodes[Random.Next(nodes.Length)] : throw new InvalidOperationException("Every node has ended.");
    }

    /// <summary>Starts a node for each that has ended, as one does that finds itself given up: an operator's supervisor would.</summary>
    public async Task ReplaceEnded()
    {
        foreach (var node in Cluster.Nodes.Where(node => node.HasEnded))
        {
            Cluster.Remove(node);
            await Cluster.StartNode();
        }
    }
}
