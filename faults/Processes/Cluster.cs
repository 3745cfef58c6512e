using System.Globalization;
using OrderGrains.Faults.Counting;
using OrderGrains.Faults.Power;
using OrderGrains.Postgres.Server;

namespace OrderGrains.Faults.Processes;

/// <summary>The nodes of a run and their database.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private readonly Workspace _workspace;
    private Network? _network;
    private SmallDisk? _disk;
    private PowerRecorder? _power;
    private TcpRelay? _relay;
    private Pooler? _pooler;
    private volatile Node[] _nodes = [];
    private int _started;

    private Cluster(ClusterPlan plan, Workspace workspace) => (Plan, _workspace) = (plan, workspace);

    public ClusterPlan Plan { get; }

    /// <summary>The database; null on files.</summary>
    public PostgresServer? Server { get; private set; }

    /// <summary>Leads everybody to another server from now on. The old one's end is the caller's affair.</summary>
    public void TakeOver(PostgresServer server)
    {
        Relay.Target = server.Socket;
        Server = server;
    }

    /// <summary>The nodes that are meant to run now; may be read at any time.</summary>
    public IReadOnlyList<Node> Nodes => _nodes;

    public Network Network => _network ?? throw new InvalidOperationException("The plan has no networks.");

    public SmallDisk Disk => _disk ?? throw new InvalidOperationException("The plan has no disk of its own.");

    public TcpRelay Relay => _relay ?? throw new InvalidOperationException("The plan has no relay.");

    public Pooler Pooler => _pooler ?? throw new InvalidOperationException("The plan has no pooler.");

    public PowerRecorder Power => _power ?? throw new InvalidOperationException("The plan has no disk that can lose its power.");

    /// <summary>How many answers all nodes there ever were have given from memory, which is under a lease.</summary>
    public long FromMemory => Directory.EnumerateFiles(Counts).Sum(AnswerCount.Read);

    /// <summary>How long the members must have been the same before a node answers from memory.</summary>
    public TimeSpan SettleTime => Plan.SettleTime ?? TimeSpan.FromSeconds(30);

    /// <summary>The program of nodes that are started from now on.</summary>
    public string Program { get; set; } = Programs.Api;

    /// <summary>What nodes that are started from now on find in their environment.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; set; } = new Dictionary<string, string>();

    /// <summary>Where files of the run go.</summary>
    public Workspace Workspace => _workspace;

    /// <summary>The service's data folder, where it runs on files.</summary>
    public string Files => _workspace.Folder("files");

    private string Counts => _workspace.Folder("counts");

    /// <summary>Starts the database and all nodes.</summary>
    public static async Task<Cluster> Start(ClusterPlan plan, Workspace workspace)
    {
        var cluster = new Cluster(plan, workspace);
        try
        {
            await cluster.MakeSurroundings();
            await cluster.StartNode();
            await Task.WhenAll(Enumerable.Range(1, plan.Nodes - 1).Select(_ => cluster.StartNode()));
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts one more node; it is one of <see cref="Nodes"/> once it listens.</summary>
    /// <param name="clockOff">How far its clock is off, in seconds, where the plan gives nodes clocks.</param>
    /// <exception cref="InvalidOperationException">It ended instead; the message holds what it printed.</exception>
    public async Task<Node> StartNode(int clockOff = 0)
    {
        var number = Interlocked.Increment(ref _started);
        var node = await Node.Run(await Describe(number, clockOff));
        lock (_workspace)
            _nodes = [.. _nodes, node];
        return node;
    }

    /// <summary>Takes a node out of <see cref="Nodes"/>; what becomes of its process is the caller's affair.</summary>
    public void Remove(Node node)
    {
        lock (_workspace)
            _nodes = [.. _nodes.Where(other => other != node)];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes.Where(node => !node.HasEnded))
            await node.Kill();
        if (_pooler is not null)
            await _pooler.DisposeAsync();
        if (Server is not null)
            await Server.DisposeAsync();
        if (_relay is not null)
            await _relay.DisposeAsync();
        if (_network is not null)
            await _network.DisposeAsync();
        if (_disk is not null)
            await _disk.DisposeAsync();
    }

    private async Task MakeSurroundings()
    {
        if (Plan.SmallDisk)
            _disk = await SmallDisk.Mount(_workspace);
        if (!Plan.OnFiles)
            Server = await PostgresServer.StartNewAsync(_disk is null ? null : Path.Combine(_disk.Folder, "server"), Settings());
        if (Plan.Powered)
            await WatchPower();
        if (Plan is { Careless: true, OnFiles: true })
            Program = CarelessBuild.Make(_workspace);
        if (Plan.Relayed)
            _relay = TcpRelay.Start("127.0.0.1", Server!.Socket);
        if (Plan.Pooled)
            _pooler = await Pooler.Start(Server!);
        if (Plan.Networked)
            _network = await Network.Create(Server!);
    }

    private string[] Settings() => [.. Plan.Settings, .. Plan.Careless ? ["fsync=off"] : Array.Empty<string>()];

    /// <summary>From a database on that counts as flushed.</summary>
    private async Task WatchPower()
    {
        if (Server is not { } server)
        {
            _power = await PowerRecorder.Watch(Files);
            return;
        }

        await server.StopAsync("SIGINT");
        _power = await PowerRecorder.Watch(server.Data);
        server.Environment = _power.Environment;
        await server.StartAsync();
    }

    private async Task<NodeStart> Describe(int number, int clockOff)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"node-{number}");
        var place = _network is null ? null : await _network.AddPlace();
        return new()
        {
            Name = name,
            Program = Program,
            DataDirectory = Plan.OnFiles ? Files : _workspace.Folder(name),
            Log = Path.Combine(_workspace.Root, $"{name}.log"),
            Database = place?.Database ?? _relay?.ConnectionString("127.0.0.1") ?? Server?.ConnectionString(),
            PagesDatabase = _pooler?.ConnectionString,
            ClusterId = Plan.Apart ? name : "faults",
            SettleTime = SettleTime,
            CountFile = Path.Combine(Counts, name),
            Demo = number == 1,
            Address = place?.Address ?? "127.0.0.1",
            Namespace = place?.Namespace,
            Environment = Plan.OnFiles && _power is not null ? _power.Environment : Environment,
            ClockFile = Plan.Clocked ? Clock.Of(_workspace, name, clockOff).File : null,
        };
    }
}
