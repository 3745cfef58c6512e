using System.Globalization;

namespace OrderGrains.Bench.Servers;

/// <summary>Finds an installed PostgreSQL.</summary>
internal static class PostgresBinaries
{
    private const string Debian = "/usr/lib/postgresql";

    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static string Folder { get; } =
        Candidates().FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")))
        ?? throw new InvalidOperationException(
            "The benchmark starts a PostgreSQL server of its own and found no 'initdb' under /usr/lib/postgresql/*/bin or on PATH.");

    private static IEnumerable<string> Candidates()
    {
        var debian = Directory.Exists(Debian)
            ? Directory.GetDirectories(Debian)
                .OrderByDescending(MajorVersion)
                .Select(folder => Path.Combine(folder, "bin"))
            : [];
        return debian.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));
    }

    private static int MajorVersion(string folder) =>
        int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0;
}
