using System.Globalization;

namespace OrderGrains.Postgres.Server;

/// <summary>Finds an installed PostgreSQL.</summary>
internal static class PostgresBinaries
{
    /// <summary>Names the folder, and then no other is looked for.</summary>
    private const string Variable = "ORDERGRAINS_POSTGRES";

    private const string Debian = "/usr/lib/postgresql";

    private static readonly string[] Others =
    [
        .. from version in new[] { 18, 17, 16, 15, 14 }
           from folder in new[] { "/usr/pgsql-{0}/bin", "/opt/homebrew/opt/postgresql@{0}/bin", "/usr/local/opt/postgresql@{0}/bin" }
           select string.Format(CultureInfo.InvariantCulture, folder, version),
        "/usr/local/pgsql/bin",
    ];

    /// <summary>The folder with <c>initdb</c> and <c>postgres</c>, the newest first.</summary>
    /// <exception cref="InvalidOperationException">There is none; says what to do.</exception>
    public static string Folder() =>
        Candidates().FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")))
        ?? throw new InvalidOperationException(
            "This starts a PostgreSQL server of its own and found no 'initdb' and 'postgres' under /usr/lib/postgresql/*/bin, in the "
            + "usual places, on PATH or in artifacts/postgres. scripts/test.sh sees to it; or install PostgreSQL 14 or later: 'apt-get "
            + "install postgresql', 'dnf install postgresql-server' or 'brew install postgresql@17'. It need not be running.");

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return [named];
        var debian = Directory.Exists(Debian)
            ? Directory.GetDirectories(Debian).OrderByDescending(MajorVersion).Select(folder => Path.Combine(folder, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return debian.Concat(Others).Concat(path).Concat(Fetched());
    }

    // The program runs somewhere below artifacts, which is where scripts/test.sh puts what it has fetched.
    private static IEnumerable<string> Fetched()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.Name == "artifacts")
                yield return Path.Combine(folder.FullName, "postgres", "bin");
        }
    }

    private static int MajorVersion(string folder) =>
        int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
