using System.Globalization;

namespace OrderGrains.Postgres.Server;

/// <summary>Finds an installed PostgreSQL.</summary>
internal static class PostgresBinaries
{
    private const string Debian = "/usr/lib/postgresql";

    private static readonly string[] Others =
    [
        "/usr/pgsql-17/bin", "/usr/pgsql-16/bin", "/usr/pgsql-15/bin", "/usr/local/pgsql/bin",
        "/opt/homebrew/opt/postgresql@17/bin", "/opt/homebrew/opt/postgresql@16/bin", "/opt/homebrew/opt/postgresql@15/bin",
    ];

    /// <summary>The folder with <c>initdb</c> and <c>postgres</c>, the newest first.</summary>
    /// <exception cref="InvalidOperationException">There is none; says what to install.</exception>
    public static string Folder() =>
        Candidates().FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")))
        ?? throw new InvalidOperationException(
            "This starts a PostgreSQL server of its own and found no 'initdb' and 'postgres' under /usr/lib/postgresql/*/bin, in "
            + "the usual places or on PATH. Install PostgreSQL 14 or later: 'apt-get install postgresql', 'dnf install "
            + "postgresql-server' or 'brew install postgresql@17'. It need not be running.");

    private static IEnumerable<string> Candidates()
    {
        var debian = Directory.Exists(Debian)
            ? Directory.GetDirectories(Debian).OrderByDescending(MajorVersion).Select(folder => Path.Combine(folder, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return debian.Concat(Others).Concat(path);
    }

    private static int MajorVersion(string folder) =>
        int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
