using System.Diagnostics;
using Npgsql;
using OrderGrains.Postgres.Server;

namespace OrderGrains.Faults.Processes;

/// <summary>PgBouncer in its transaction mode before a server, reached through a socket in a folder of its own.</summary>
internal sealed class Pooler : IAsyncDisposable
{
    private const string Program = "pgbouncer";

    /// <summary>A few sessions for all that come, so that one session is many clients' by turns.</summary>
    private const int Sessions = 3;

    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(5);

    private readonly string _folder;
    private readonly string _settings;
    private Process? _process;

    private Pooler(string folder) => (_folder, _settings) = (folder, Path.Combine(folder, "pgbouncer.ini"));

    /// <summary>Why there can be none on this machine; null where there can.</summary>
    public static string? Obstacle => Shell.Has(Program) ? null : "PgBouncer is not installed (Debian: apt install pgbouncer)";

    /// <summary>How the database is reached through it, in Npgsql's words.</summary>
    public string ConnectionString => $"Host={_folder};Port=6432;Username=og;Database=postgres";

    /// <summary>Writes its settings and starts it.</summary>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    /// <exception cref="TimeoutException">It does not answer.</exception>
    public static async Task<Pooler> Start(PostgresServer server)
    {
        var pooler = new Pooler(Unprivileged.NewFolder(server.Folder + "-pooler"));
        await File.WriteAllTextAsync(pooler._settings, $"""
            [databases]
            * = host={server.Folder} port=5432 user=og

            [pgbouncer]
            listen_addr =
            listen_port = 6432
            unix_socket_dir = {pooler._folder}
            logfile = {Path.Combine(pooler._folder, "log")}
            auth_type = any
            pool_mode = transaction
            default_pool_size = {Sessions}

            """);
        try
        {
            await pooler.Start();
            return pooler;
        }
        catch
        {
            await pooler.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it and returns when the database answers through it.</summary>
    public async Task Start()
    {
        _process = Unprivileged.Start(Shell.Find(Program)!, "-q", _settings);
        Children.Keep(_process);
        for (var start = Stopwatch.GetTimestamp(); !await Answers(); await Task.Delay(20))
        {
            if (_process.HasExited)
            {
                var said = await _process.StandardError.ReadToEndAsync();
                throw new InvalidOperationException($"PgBouncer ended with {_process.ExitCode}: {said}");
            }

            if (Stopwatch.GetElapsedTime(start) > StartTimeout)
                throw new TimeoutException($"PgBouncer does not answer after {StartTimeout.TotalMinutes} minutes.");
        }
    }

    /// <summary>SIGKILL; returns when it is gone.</summary>
    public async Task Kill()
    {
        if (_process is null)
            return;
        _process.Kill();
        await _process.WaitForExitAsync();
        Children.Forget(_process);
        _process.Dispose();
        _process = null;
    }

    /// <summary>Lets transactions under way end and begins no more, as PAUSE on its console does: whoever wants one waits.</summary>
    public Task Pause() => Shell.Signal("USR1", _process!.Id);

    /// <summary>Ends the pause.</summary>
    public Task Resume() => Shell.Signal("USR2", _process!.Id);

    public async ValueTask DisposeAsync()
    {
        await Kill();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> Answers()
    {
        try
        {
            await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false });
            await using var connection = await source.OpenConnectionAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
