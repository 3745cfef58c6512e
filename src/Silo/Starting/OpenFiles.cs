using System.Globalization;
using Microsoft.Extensions.Logging;

namespace OrderGrains.Silo.Starting;

/// <summary>The limit of open files and connections, which the system keeps for each process (<c>ulimit -n</c>).</summary>
public static partial class OpenFiles
{
    /// <summary>Below this the program cannot even load all its parts, or has nothing left for connections.</summary>
    public const int Needed = 512;

    /// <summary>Below this a busy service may run out.</summary>
    public const int Advised = 4096;

    /// <summary>What the program itself has open: its parts, the files or the connections to the database, and the silo's own.</summary>
    private const int Own = 448;

    /// <summary>The limit of this process, which the runtime has raised as far as it may; null where the system does not tell.</summary>
    public static int? Limit()
    {
        const string File = "/proc/self/limits";
        return System.IO.File.Exists(File) ? Parse(System.IO.File.ReadLines(File)) : null;
    }

    /// <summary>Half of what the program leaves, so that a burst of connections cannot take the files from those who are let in.</summary>
    /// <param name="limit">The limit; null for none.</param>
    /// <returns>How many connections the server keeps at once; null for any number.</returns>
    public static int? Connections(int? limit) => limit is { } files ? Math.Max((files - Own) / 2, 1) : null;

    /// <summary>One line in the log where a busy service may run out.</summary>
    internal static void WarnOf(int? limit, ILoggerFactory logs)
    {
        if (limit < Advised)
            Low(logs.CreateLogger("OrderGrains.Start"), limit.Value, Advised);
    }

    /// <summary>The soft limit in the system's table; null where it is unlimited or not there.</summary>
    internal static int? Parse(IEnumerable<string> table)
    {
        const string Row = "Max open files";
        var row = table.FirstOrDefault(line => line.StartsWith(Row, StringComparison.Ordinal));
        var soft = row?[Row.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return long.TryParse(soft, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            ? (int)Math.Min(limit, int.MaxValue)
            : null;
    }

    [LoggerMessage(
        LogLevel.Warning, "The limit of open files is {Limit}; raise it to {Advised} at least, with ulimit -n or systemd's LimitNOFILE=.")]
    private static partial void Low(ILogger logger, int limit, int advised);
}
