using System.Collections.Concurrent;
using System.Diagnostics;

namespace OrderGrains.Faults.Processes;

/// <summary>Processes that must not outlive this one, however it ends.</summary>
internal static class Children
{
    private static readonly ConcurrentDictionary<int, Process> Started = [];

    static Children() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var process in Started.Values.Where(process => !process.HasExited))
            process.Kill();
    };

    public static Process Start(ProcessStartInfo start)
    {
        var process = Process.Start(start)!;
        Started[process.Id] = process;
        return process;
    }

    /// <summary>Counts one that was started elsewhere among them.</summary>
    public static void Keep(Process process) => Started[process.Id] = process;

    public static void Forget(Process process) => Started.TryRemove(process.Id, out _);
}
