using OrderGrains.Faults.Processes;

namespace OrderGrains.Fuzz.Running;

/// <summary>The service that is sent to: a process of the run's own on an empty folder, or one that runs already.</summary>
internal sealed class Target : IAsyncDisposable
{
    /// <summary>The operator's key of a service of the run's own.</summary>
    public const string OperatorKey = "the-operators-key-of-a-fuzzed-service";

    // All wrong credentials come from one address, and many are sent on purpose.
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["ORDERGRAINS__Credentials__FailuresPerMinute"] = "1000000000",
        ["ORDERGRAINS__Operator__Key"] = OperatorKey,
    };

    private readonly Node? _node;
    private readonly Workspace? _workspace;

    private Target(Uri address, Node? node = null, Workspace? workspace = null) => (Address, _node, _workspace) = (address, node,
        workspace);

    public Uri Address { get; }

    public bool HasEnded => _node?.HasEnded == true;

    /// <param name="address">Of one that runs; null starts one.</param>
    public static async Task<Target> Open(Uri? address)
    {
        if (address is not null)
            return new(address);
        var workspace = new Workspace();
        var node = await Node.Run(new()
        {
            Name = "service",
            Program = Programs.Api,
            DataDirectory = workspace.Folder("data"),
            Log = Path.Combine(workspace.Root, "log"),
            SettleTime = TimeSpan.FromSeconds(30),
            CountFile = Path.Combine(workspace.Root, "answers"),
            Demo = true,
            Environment = Settings,
        });
        return new(node.Address, node, workspace);
    }

    /// <summary>
    /// What is wrong with what the run left behind; the process is over then. Of a service that runs already nothing is known.
    /// </summary>
    public async Task<IReadOnlyList<string>> Close()
    {
        if (_node is null)
            return [];
        if (_node.HasEnded)
            return ["the process has ended", .. Errors()];
        await _node.Terminate();
        var (exitCode, output, error) = await Shell.Try("dotnet", Programs.Api, "audit", "--data-directory", _node.Start.DataDirectory);
        return exitCode == 0 ? Errors() : [$"audit: {output}{error}", .. Errors()];
    }

    public async ValueTask DisposeAsync()
    {
        if (_node is { HasEnded: false })
            await _node.Kill();
        _workspace?.Dispose();
    }

    /// <summary>What the service itself has logged as an error.</summary>
    private List<string> Errors() =>
        [.. File.ReadLines(_node!.Start.Log).Where(line => line.Contains("fail: ") || line.Contains("crit: ")).Select(line =>
            $"the log: {line}")];
}
