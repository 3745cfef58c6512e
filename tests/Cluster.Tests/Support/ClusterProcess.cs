using System.Diagnostics;
using System.Globalization;

namespace OrderGrains.Cluster.Tests.Support;

/// <summary>A silo, node or front-end of a cluster, as a process of its own on ports the system chose.</summary>
public sealed class ClusterProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(5);

    private readonly Process _process;

    private ClusterProcess(Process process, Uri address)
    {
        (_process, Address) = (process, address);
        Client = new() { BaseAddress = address, Timeout = TimeSpan.FromMinutes(3) };
        Client.DefaultRequestHeaders.Add("X-Api-Key", "demo-key");
        Client.DefaultRequestHeaders.Add("api_key", "demo-key");
    }

    public Uri Address { get; }

    /// <summary>Calls as the demo merchant.</summary>
    public HttpClient Client { get; }

    public static Task<ClusterProcess> Node(string database, params (string Key, string Value)[] settings) =>
        Start("Api", database, [("Mode", "Node"), .. settings]);

    public static Task<ClusterProcess> Silo(string database, params (string Key, string Value)[] settings) =>
        Start("Silo", database, settings);

    public static Task<ClusterProcess> FrontEnd(string database, params (string Key, string Value)[] settings) =>
        Start("Api", database, [("Mode", "Client"), .. settings]);

    /// <summary>The first makes the schema and the demonstration data; the others come at once.</summary>
    public static async Task<ClusterProcess[]> Nodes(string database, int count, params (string Key, string Value)[] settings)
    {
        var first = await Node(database, settings);
        var others = Enumerable.Range(1, count - 1).Select(_ => Node(database, settings)).ToArray();
        try
        {
            return [first, .. await Task.WhenAll(others)];
        }
        catch
        {
            await first.DisposeAsync();
            foreach (var other in others.Where(other => other.IsCompletedSuccessfully))
                await (await other).DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs the program on settings that keep it from starting; returns its exit code and what it said.</summary>
    public static async Task<(int ExitCode, string Error)> Fail(string program, params (string Key, string Value)[] settings)
    {
        using var process = Run(program, settings);
        using var timeout = new CancellationTokenSource(StartTimeout);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(timeout.Token), process.StandardError.ReadToEndAsync(timeout.Token));
        await process.WaitForExitAsync(timeout.Token);
        await output;
        return (process.ExitCode, await error);
    }

    /// <summary>SIGKILL: no handler runs.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGSTOP: the process is there and does nothing.</summary>
    public Task Freeze() => Signal("STOP");

    /// <summary>SIGCONT: it goes on as if nothing had been.</summary>
    public Task Thaw() => Signal("CONT");

    /// <summary>SIGTERM, as a service manager does it; returns the exit code when the process has ended.</summary>
    public async Task<int> Stop()
    {
        await Signal("TERM");
        return await Ended();
    }

    /// <summary>The exit code, when the process has ended.</summary>
    public async Task<int> Ended()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public async Task<bool> IsReady()
    {
        using var response = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return response.IsSuccessStatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
            await Kill();
        _process.Dispose();
    }

    private static async Task<ClusterProcess> Start(string program, string database, (string Key, string Value)[] settings)
    {
        var process = Run(
            program,
            [
                ("Database", database), ("Demo", "true"), ("Cluster:SiloPort", "0"), ("Cluster:GatewayPort", "0"),
                ("Cluster:AdvertisedAddress", "127.0.0.1"), ("Cluster:Tls:Enabled", "false"), .. settings,
            ]);
        return new(process, await Listening.AddressOf(process, StartTimeout));
    }

    private static Process Run(string program, IEnumerable<(string Key, string Value)> settings)
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, $"OrderGrains.{program}.dll");
        var arguments = settings.Select(setting => $"--OrderGrains:{setting.Key}={setting.Value}");
        return Process.Start(new ProcessStartInfo("dotnet", [assembly, "--urls=http://127.0.0.1:0", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_ENVIRONMENT"] = "Production" },
        })!;
    }

    private async Task Signal(string name)
    {
        using var kill = Process.Start("kill", ["-" + name, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }
}
