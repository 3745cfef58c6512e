using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace OrderGrains.Bench.Servers;

/// <summary>Processes that must not outlive this one, however it ends.</summary>
internal static class Children
{
    private static readonly ConcurrentBag<Process> Started = [];
    private static readonly PosixSignalRegistration[] Signals =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Environment.Exit(130)),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Environment.Exit(143)),
    ];

    static Children() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var process in Started)
            Kill(process);
        GC.KeepAlive(Signals);
    };

    public static Process Start(ProcessStartInfo start)
    {
        var process = Process.Start(start)!;
        Started.Add(process);
        return process;
    }

    /// <summary>With everything it has started itself; nothing when it has ended.</summary>
    public static void Kill(Process process)
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }
}
