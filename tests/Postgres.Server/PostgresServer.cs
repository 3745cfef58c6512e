using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace OrderGrains.Postgres.Server;

/// <summary>
/// A server with a cluster of its own in a folder of its own, reached through a socket in it; durable as in production. It does not outlive
/// the process that started it.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(5);

    /// <summary>Settings of a server that others follow, or that is backed up.</summary>
    public static IReadOnlyList<string> Replicated { get; } = ["wal_level=replica", "max_wal_senders=4"];

    /// <summary>Whether the tool is there that makes a backup of a server that runs; binaries of a registry lack it.</summary>
    public static bool CanBackUp => File.Exists(Path.Combine(PostgresBinaries.Folder(), "pg_basebackup"));

    private readonly string _folder;
    private readonly string[] _settings;
    private Process? _process;
    private Task<string>? _log;

    private PostgresServer(string folder, string[] settings) => (_folder, _settings) = (folder, settings);

    /// <summary>The process all others of the running server descend from.</summary>
    public int ProcessId => _process?.Id ?? throw new InvalidOperationException("The server does not run.");

    /// <summary>The server's folder: the socket and the cluster.</summary>
    public string Folder => _folder;

    /// <summary>True where it was started and has ended by itself.</summary>
    public bool HasEnded => _process?.HasExited == true;

    /// <summary>The socket it listens on.</summary>
    public string Socket => Path.Combine(_folder, ".s.PGSQL.5432");

    /// <summary>The folder of the cluster's files.</summary>
    public string Data => Path.Combine(_folder, "data");

    /// <summary>What its processes find in their environment from the next start on, beside what this one has.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; set; } = new Dictionary<string, string>();

    private string ServerId => ProcessId.ToString(CultureInfo.InvariantCulture);

    /// <summary>Makes a cluster and starts it.</summary>
    /// <param name="folder">An empty folder to use; by default one under the temporary folder.</param>
    /// <param name="settings">Settings of the server, as <c>name=value</c>, where they differ from those for tests.</param>
    /// <exception cref="InvalidOperationException">PostgreSQL is not installed.</exception>
    /// <exception cref="ServerStartException">It did not start.</exception>
    public static async Task<PostgresServer> StartNewAsync(string? folder = null, params string[] settings)
    {
        var binaries = PostgresBinaries.Folder();
        folder ??= Path.Combine(Path.GetTempPath(), "og-pg-" + Guid.NewGuid().ToString("N")[..12]);
        var server = new PostgresServer(Unprivileged.NewFolder(folder), settings);
        AppDomain.CurrentDomain.ProcessExit += server.KillAtExit;
        try
        {
            await Unprivileged.RunAsync(
                Path.Combine(binaries, "initdb"), "-D", server.Data, "-U", "og", "-A", "trust", "-E", "UTF8", "--locale=C", "-N");
            await server.StartAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a server on a copy of another's cluster, whatever became of that one.</summary>
    /// <param name="folder">A folder whose <c>data</c> is the cluster; deleted at the end.</param>
    /// <param name="settings">Settings of the server, as <c>name=value</c>.</param>
    /// <exception cref="ServerStartException">It did not start.</exception>
    public static async Task<PostgresServer> StartCopyAsync(string folder, params string[] settings)
    {
        var server = new PostgresServer(Unprivileged.NewFolder(folder), settings);
        AppDomain.CurrentDomain.ProcessExit += server.KillAtExit;
        try
        {
            await server.StartAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a standby that follows this server, which must let it: <see cref="Replicated"/>.</summary>
    /// <exception cref="ServerStartException">It did not start.</exception>
    public async Task<PostgresServer> StartStandbyAsync()
    {
        var folder = Unprivileged.NewFolder(_folder + "-standby");
        await BackUpAsync(Path.Combine(folder, "data"), "--write-recovery-conf");
        return await StartCopyAsync(folder, [.. Replicated]);
    }

    /// <summary>Puts a backup where a copy of the cluster is to be, while the server runs; it must be <see cref="Replicated"/>.</summary>
    public Task BackUpAsync(string target, params string[] options) => Unprivileged.RunAsync(
        Path.Combine(PostgresBinaries.Folder(), "pg_basebackup"),
        ["--host", _folder, "--username", "og", "--pgdata", target, "--checkpoint", "fast", .. options]);

    public string ConnectionString(string database = "postgres") => new NpgsqlConnectionStringBuilder
    {
        Host = _folder,
        Username = "og",
        Database = database,
    }.ToString();

    /// <summary>Starts it and returns when it answers.</summary>
    /// <exception cref="ServerStartException">It ended instead, answers with nothing but errors, or not at all for minutes.</exception>
    public async Task StartAsync()
    {
        _process = Unprivileged.Start(
            Path.Combine(PostgresBinaries.Folder(), "postgres"),
            [
                "-D", Data, "-k", _folder, "-c", "listen_addresses=", "-c", "max_connections=200", "-c", "wal_level=minimal",
                "-c", "max_wal_senders=0", "-c", "shared_buffers=64MB", .. _settings.SelectMany(setting => new[] { "-c", setting }),
            ],
            Environment);
        _log = _process.StandardError.ReadToEndAsync();
        using var timeout = new CancellationTokenSource(StartTimeout);
        try
        {
            while (!await AnswersAsync(timeout.Token))
                await Task.Delay(20, timeout.Token);
        }
        catch (OperationCanceledException e)
        {
            throw new ServerStartException($"The server does not answer after {StartTimeout.TotalSeconds} seconds.", e);
        }
    }

    /// <summary>Stops it: <c>SIGINT</c> cuts connections off and stops in order, <c>SIGQUIT</c> leaves the rest to recovery.</summary>
    public async Task StopAsync(string signal)
    {
        if (_process is null)
            return;
        if (!_process.HasExited)
            await Unprivileged.RunAsync("kill", "-" + signal[3..], ServerId);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary><c>SIGKILL</c> to every process of the server at once: a crash of the machine, but for its disk's cache.</summary>
    public async Task KillAsync()
    {
        if (_process is null)
            return;
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Lets no file of connections yet to come grow beyond a size, in bytes: a disk that is full. At least 16 MiB.</summary>
    public Task LimitFilesAsync(string bytes) => Unprivileged.RunAsync("prlimit", "--pid", ServerId, $"--fsize={bytes}:unlimited");

    /// <summary>
    /// Restores a database into another server, as after a loss of this one: from a dump, or where PostgreSQL's tools for that are not
    /// installed, row by row.
    /// </summary>
    /// <param name="database">Its name on both servers; the target has none of it yet.</param>
    /// <param name="target">The other server.</param>
    /// <param name="migrate">Makes the schema in a database, by its connection string, where no dump brings it.</param>
    public async Task CopyAsync(string database, PostgresServer target, Func<string, Task> migrate)
    {
        var binaries = PostgresBinaries.Folder();
        if (File.Exists(Path.Combine(binaries, "pg_dump")))
            await RestoreDumpAsync(binaries, database, target);
        else
            await CopyRowsAsync(database, target, migrate);
    }

    private async Task RestoreDumpAsync(string binaries, string database, PostgresServer target)
    {
        var dump = Path.Combine(_folder, database + ".dump");
        await Unprivileged.RunAsync(Path.Combine(binaries, "pg_dump"), "-h", _folder, "-U", "og", "-Fc", "-f", dump, database);
        await Unprivileged.RunAsync(
            Path.Combine(binaries, "pg_restore"), "-h", target._folder, "-U", "og", "-C", "-d", "postgres", dump);
    }

    private async Task CopyRowsAsync(string database, PostgresServer target, Func<string, Task> migrate)
    {
        await target.AskAsync($"CREATE DATABASE {database}");
        await migrate(target.ConnectionString(database));
        await using var from = await OpenAsync(database);
        await using var to = await target.OpenAsync(database);
        await TableCopy.RunAsync(from, to);
    }

    /// <summary>Runs statements.</summary>
    public async Task<object?> AskAsync(string sql, string database = "postgres")
    {
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(ConnectionString(database)) { Pooling = false });
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync("SIGQUIT");
        AppDomain.CurrentDomain.ProcessExit -= KillAtExit;
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private async Task<NpgsqlConnection> OpenAsync(string database)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString(database)) { Pooling = false }.ToString());
        await connection.OpenAsync();
        return connection;
    }

    private void KillAtExit(object? sender, EventArgs e) => _process?.Kill(entireProcessTree: true);

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        if (_process!.HasExited)
            throw new ServerStartException($"The server ended with {_process.ExitCode}: {await _log!}");
        try
        {
            await using var source = NpgsqlDataSource.Create(
                new NpgsqlConnectionStringBuilder(ConnectionString()) { Pooling = false });
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            return true;
        }
        catch (PostgresException e) when (!IsBusy(e.SqlState))
        {
            throw new ServerStartException($"The server answers, but refuses: {e.Message}", e);
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>Whether it may answer in a moment: it still starts (class 57), or others took what it has (class 53).</summary>
    private static bool IsBusy(string sqlState) =>
        sqlState.StartsWith("57", StringComparison.Ordinal) || sqlState.StartsWith("53", StringComparison.Ordinal);
}
