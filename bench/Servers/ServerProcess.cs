using System.Diagnostics;

namespace OrderGrains.Bench.Servers;

/// <summary>A server as a process of its own, on a port the system chose.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const string Listening = "Now listening on: ";
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Processor time it has used since its start.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>This project's service with the demonstration's credentials, on a folder.</summary>
    public static Task<ServerProcess> StartApi(string folder, IReadOnlyDictionary<string, string>? settings = null) =>
        Start([Programs.Api], InFolder(folder, settings ?? new Dictionary<string, string>()));

    /// <summary>A silo on its own, with the same.</summary>
    public static Task<ServerProcess> StartSilo(string folder, IReadOnlyDictionary<string, string> settings) =>
        Start([Programs.Silo], InFolder(folder, settings));

    public static Task<ServerProcess> StartBaseline(string mode, string store = "") =>
        Start([Programs.Baselines, mode, store], new Dictionary<string, string>());

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public void Dispose() => Children.Kill(_process);

    /// <summary>SIGTERM, and until it has ended: everything is written that a server writes when it leaves.</summary>
    public Task Stop()
    {
        Process.Start("kill", ["-TERM", $"{_process.Id}"]).WaitForExit();
        return _process.WaitForExitAsync();
    }

    /// <summary>SIGSTOP: it keeps its connections and answers nothing.</summary>
    public void Hang() => Process.Start("kill", ["-STOP", $"{_process.Id}"]).WaitForExit();

    private static Dictionary<string, string> InFolder(string folder, IReadOnlyDictionary<string, string> settings) => new(settings)
    {
        ["ORDERGRAINS__DataDirectory"] = folder,
        ["ORDERGRAINS__Demo"] = "true",
    };

    private static async Task<ServerProcess> Start(string[] arguments, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", [.. arguments, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove(Tuning.InlineCompletions);
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;

        var process = Children.Start(start);
        using var timeout = new CancellationTokenSource(StartTimeout);
        List<string> printed = [];
        while (await process.StandardOutput.ReadLineAsync(timeout.Token) is { } line)
        {
            printed.Add(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is var at and >= 0)
            {
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                // What goes wrong in a server is told where the run fails.
                _ = process.StandardError.BaseStream.CopyToAsync(Console.OpenStandardError());
                return new ServerProcess(process, new Uri(line[(at + Listening.Length)..].Trim()));
            }
        }

        printed.Add(await process.StandardError.ReadToEndAsync(timeout.Token));
        throw new InvalidOperationException(string.Join('\n', printed));
    }
}
