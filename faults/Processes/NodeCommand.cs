using System.Diagnostics;
using System.Globalization;
using OrderGrains.Faults.Counting;

namespace OrderGrains.Faults.Processes;

/// <summary>The command line and environment of a node.</summary>
internal static class NodeCommand
{
    private static EnumerationOptions Deep => new() { RecurseSubdirectories = true, MaxRecursionDepth = 2, IgnoreInaccessible = true };

    /// <summary>Where Debian and its kin put the library; the directory differs by architecture.</summary>
    public static string? FakeTime { get; } = Directory.Exists("/usr/lib")
        ? Directory.EnumerateFiles("/usr/lib", "libfaketimeMT.so.1", Deep).FirstOrDefault()
        : null;

    public static ProcessStartInfo Of(NodeStart node)
    {
        string[] service = ["dotnet", node.Program, "--urls", $"http://{node.Address}:0"];
        string[] command = node.Namespace is null ? service : ["ip", "netns", "exec", node.Namespace, .. service];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Environment(node))
            start.Environment[name] = value;
        return start;
    }

    private static IEnumerable<(string Name, string Value)> Environment(NodeStart node)
    {
        // As in production, but that the demonstration's data, which one of them puts in, is not refused by the others.
        yield return ("DOTNET_ENVIRONMENT", "Staging");
        yield return ("DOTNET_gcServer", "0");
        yield return ("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Information");
        yield return ("ORDERGRAINS__DataDirectory", node.DataDirectory);
        yield return ("ORDERGRAINS__Demo", node.Demo ? "true" : "false");
        if (node.Database is { } database)
        {
            yield return ("ORDERGRAINS__Mode", "Node");
            yield return ("ORDERGRAINS__Database", database);
            yield return ("ORDERGRAINS__Cluster__ClusterId", node.ClusterId);
            yield return ("ORDERGRAINS__Cluster__SettleTime", node.SettleTime.ToString("c", CultureInfo.InvariantCulture));
            yield return ("ORDERGRAINS__Cluster__AdvertisedAddress", node.Address);
            yield return ("ORDERGRAINS__Cluster__SiloPort", "0");
            yield return ("ORDERGRAINS__Cluster__GatewayPort", "0");
            yield return ("ORDERGRAINS__Cluster__Tls__Enabled", "false");
        }

        if (node.PagesDatabase is { } pages)
            yield return ("ORDERGRAINS__PagesDatabase", pages);
        yield return ("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location);
        yield return (AnswerCount.Variable, node.CountFile);
        foreach (var (name, value) in node.Environment)
            yield return (name, value);
        if (node.ClockFile is not { } clock)
            yield break;
        yield return ("LD_PRELOAD", FakeTime!);
        yield return ("FAKETIME_TIMESTAMP_FILE", clock);
        yield return ("FAKETIME_NO_CACHE", "1");
        yield return ("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        yield return ("FAKETIME_FORCE_MONOTONIC_FIX", "0");
    }
}
