using System.Diagnostics;

namespace OrderGrains.Cluster.Tests.Support;

/// <summary>The service with all it prints in a file.</summary>
public sealed class LoggedService : IAsyncDisposable
{
    private const string Sign = "Now listening on: ";
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly string _log;

    private LoggedService(Process process, string log, Uri address)
    {
        (_process, _log) = (process, log);
        Client = new() { BaseAddress = address, Timeout = TimeSpan.FromMinutes(1) };
        Client.DefaultRequestHeaders.Add("api_key", "demo-key");
    }

    /// <summary>Calls as the demo merchant.</summary>
    public HttpClient Client { get; }

    public bool HasEnded => _process.HasExited;

    /// <summary>Starts it with the demonstration data and returns when it listens.</summary>
    /// <param name="folder">Where the data and what it prints go.</param>
    /// <param name="openFiles">The limit of open files; null for the test's own.</param>
    /// <param name="settings">Further environment variables.</param>
    public static async Task<LoggedService> Start(string folder, int? openFiles = null, params (string Key, string Value)[] settings)
    {
        var log = Path.Combine(folder, "log");
        File.Delete(log);
        var limit = openFiles is { } files ? $"ulimit -n {files} && " : "";
        var assembly = Path.Combine(AppContext.BaseDirectory, "OrderGrains.Api.dll");
        var start = new ProcessStartInfo("sh", ["-c", $"{limit} exec dotnet \"$0\" --urls http://127.0.0.1:0 >\"$1\" 2>&1", assembly, log])
        {
            Environment =
            {
                ["ORDERGRAINS__DATADIRECTORY"] = Path.Combine(folder, "data"),
                ["ORDERGRAINS__DEMO"] = "true",
                ["DOTNET_ENVIRONMENT"] = "Production",
            },
        };
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        var process = Process.Start(start)!;
        using var timeout = new CancellationTokenSource(StartTimeout);
        while (true)
        {
            var printed = File.Exists(log) ? await ReadAsync(log) : "";
            var line = printed.Split('\n').SkipLast(1).FirstOrDefault(line => line.Contains(Sign, StringComparison.Ordinal));
            if (line is not null)
                return new(process, log, new(line[(line.IndexOf(Sign, StringComparison.Ordinal) + Sign.Length)..].Trim()));
            Assert.False(process.HasExited, printed);
            await Task.Delay(50, timeout.Token);
        }
    }

    /// <summary>What it has printed so far.</summary>
    public Task<string> Output() => ReadAsync(_log);

    /// <summary>Returns when it has printed a text.</summary>
    public async Task UntilItSays(string text)
    {
        using var timeout = new CancellationTokenSource(StartTimeout);
        while (!(await Output()).Contains(text, StringComparison.Ordinal))
            await Task.Delay(50, timeout.Token);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<string> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
