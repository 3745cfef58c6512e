using System.Diagnostics;
using Npgsql;

namespace OrderGrains.Bench.Servers;

/// <summary>
/// A PostgreSQL server with a cluster of its own in a folder of its own, reached through a socket in it. It flushes like one in
/// production; everything else but the sizes is its default.
/// </summary>
internal sealed class PostgresServer : IDisposable
{
    private const string User = "nobody";
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private readonly string _folder;
    private Process? _process;

    private PostgresServer(string folder) => _folder = folder;

    public static async Task<PostgresServer> Start(string folder)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_111_111);

        var server = new PostgresServer(folder);
        var data = Path.Combine(folder, "data");
        var initdb = Run("initdb", "-D", data, "-U", "og", "-A", "trust", "-E", "UTF8", "--locale=C");
        var said = initdb.StandardError.ReadToEndAsync();
        await initdb.StandardOutput.ReadToEndAsync();
        await initdb.WaitForExitAsync();
        if (initdb.ExitCode != 0)
            throw new InvalidOperationException($"initdb failed: {await said}");

        server._process = Run(
            "postgres", "-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "max_connections=300", "-c", "shared_buffers=512MB",
            "-c", "max_wal_size=4GB", "-c", "fsync=on", "-c", "synchronous_commit=on");
        _ = server._process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        _ = server._process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        await server.WaitUntilReady();
        return server;
    }

    /// <summary>Makes an empty database and names it in Npgsql's words, with the settings every baseline uses.</summary>
    public async Task<string> CreateDatabase(string name)
    {
        await using var source = NpgsqlDataSource.Create(Connection("postgres").ToString());
        await using var command = source.CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync();
        return Connection(name).ToString();
    }

    public void Dispose()
    {
        if (_process is not null)
            Children.Kill(_process);
    }

    /// <summary>Prepares by itself and skips the reset of connections that nobody has changed: what a careful user sets.</summary>
    private NpgsqlConnectionStringBuilder Connection(string database) => new()
    {
        Host = _folder,
        Username = "og",
        Database = database,
        MaxPoolSize = 32,
        MaxAutoPrepare = 20,
        AutoPrepareMinUsages = 2,
        NoResetOnClose = true,
    };

    private async Task WaitUntilReady()
    {
        using var timeout = new CancellationTokenSource(StartTimeout);
        while (true)
        {
            try
            {
                await using var source = NpgsqlDataSource.Create(Connection("postgres").ToString());
                await using var connection = await source.OpenConnectionAsync(timeout.Token);
                return;
            }
            catch (NpgsqlException) when (!_process!.HasExited)
            {
                await Task.Delay(50, timeout.Token);
            }
        }
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static Process Run(string program, params string[] arguments)
    {
        var path = Path.Combine(PostgresBinaries.Folder, program);
        var group = File.ReadLines("/etc/group").Any(line => line.StartsWith(User + ':', StringComparison.Ordinal)) ? User : "nogroup";
        var start = Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("setpriv", [$"--reuid={User}", $"--regid={group}", "--clear-groups", path, .. arguments])
            : new ProcessStartInfo(path, arguments);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.WorkingDirectory = Path.GetTempPath();
        start.Environment["LC_ALL"] = "C";
        return Children.Start(start);
    }
}
