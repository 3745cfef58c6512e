using System.Diagnostics;

namespace OrderGrains.Cluster.Tests.Support;

/// <summary>The service as an operator runs it: a process of its own, on a port the system chose.</summary>
public sealed class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(5);

    private readonly Process _process;

    private ServiceProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Starts the service on a folder, with the demo data unless told otherwise, and returns when it listens.</summary>
    /// <param name="dataDirectory">The service's folder.</param>
    /// <param name="demo">Whether the demo data is in.</param>
    /// <param name="database">A PostgreSQL database; null for the folder's own files.</param>
    /// <param name="settings">Further settings.</param>
    /// <exception cref="InvalidOperationException">It ended instead; the message holds what it printed.</exception>
    public static async Task<ServiceProcess> Start(
        string dataDirectory, bool demo = true, string? database = null, params (string Key, string Value)[] settings)
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, "OrderGrains.Api.dll");
        var start = new ProcessStartInfo("dotnet", [assembly, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ORDERGRAINS__DATADIRECTORY"] = dataDirectory,
                ["ORDERGRAINS__DEMO"] = demo ? "true" : "false",
                ["ORDERGRAINS__DATABASE"] = database,
                ["DOTNET_ENVIRONMENT"] = "Production",
            },
        };
        foreach (var (key, value) in settings)
            start.Environment[$"ORDERGRAINS__{key}"] = value;
        var process = Process.Start(start)!;
        return new(process, await Listening.AddressOf(process, StartTimeout));
    }

    /// <summary>A client that calls as the demo merchant at the doors that take an API key.</summary>
    public HttpClient Client()
    {
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("X-Api-Key", "demo-key");
        client.DefaultRequestHeaders.Add("api_key", "demo-key");
        return client;
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await Kill();
        _process.Dispose();
    }
}
