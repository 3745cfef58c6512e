using System.Diagnostics;

namespace OrderGrains.Faults.Processes;

/// <summary>The service as a process of its own.</summary>
internal sealed class Node
{
    private const string Listening = "Now listening on: ";
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(5);

    private readonly Process _process;

    private Node(NodeStart start, Process process, Uri address) => (Start, _process, Address) = (start, process, address);

    public NodeStart Start { get; }

    public Uri Address { get; }

    /// <summary>Starts a node and returns when it listens.</summary>
    /// <exception cref="InvalidOperationException">It ended instead; the message holds what it printed.</exception>
    /// <exception cref="TimeoutException">It does not listen in time; it has been killed.</exception>
    public static async Task<Node> Run(NodeStart start)
    {
        var process = Children.Start(NodeCommand.Of(start));
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = Log(process, start.Log, line =>
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is var at and >= 0)
                listening.TrySetResult(new(line[(at + Listening.Length)..].Trim()));
        }).ContinueWith(_ => listening.TrySetException(new InvalidOperationException(
            $"Node {start.Name} ended: {File.ReadAllText(start.Log)}")), TaskScheduler.Default);
        try
        {
            return new(start, process, await listening.Task.WaitAsync(StartTimeout));
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            Children.Forget(process);
            throw;
        }
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task Kill()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        Children.Forget(_process);
    }

    /// <summary>SIGTERM; returns when it has ended by itself.</summary>
    public async Task Terminate()
    {
        await Shell.Signal("TERM", ProcessTree.Of(_process.Id));
        await _process.WaitForExitAsync();
        Children.Forget(_process);
    }

    /// <summary>SIGSTOP.</summary>
    public Task Pause() => Shell.Signal("STOP", ProcessTree.Of(_process.Id));

    /// <summary>SIGCONT.</summary>
    public Task Resume() => Shell.Signal("CONT", ProcessTree.Of(_process.Id));

    /// <summary>True once the process is gone, by whatever cause.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>Both outputs into one file; ends with the process.</summary>
    private static async Task Log(Process process, string path, Action<string> onLine)
    {
        await using var log = TextWriter.Synchronized(new StreamWriter(path) { AutoFlush = true });
        await Task.WhenAll(Copy(process.StandardOutput, onLine), Copy(process.StandardError, _ => { }));

        async Task Copy(StreamReader from, Action<string> seen)
        {
            while (await from.ReadLineAsync() is { } line)
            {
                await log.WriteLineAsync($"{DateTimeOffset.UtcNow:HH:mm:ss.fff} {line}");
                seen(line);
            }
        }
    }
}
