namespace OrderGrains.Bench.Servers;

/// <summary>What makes the load generator cheap.</summary>
internal static class Tuning
{
    /// <summary>
    /// Lets a socket's continuation run where its event was seen, one thread hop less per answer. It is the generator's alone: servers
    /// are started without it.
    /// </summary>
    public const string InlineCompletions = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    /// <summary>Must run before the first socket is made.</summary>
    public static void Apply() => Environment.SetEnvironmentVariable(InlineCompletions, "1");
}
