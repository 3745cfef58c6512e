using Npgsql;
using OrderGrains.Cluster.Tests.Support;
using OrderGrains.Postgres.Server;

namespace OrderGrains.Cluster.Tests.Crashes;

/// <summary>A server that all nodes share: whoever takes over does so while the node before it still holds its connections.</summary>
public sealed class PostgresEngine : IEngine
{
    private readonly TempFolder _folder = new();
    private readonly PostgresServer _server;
    private NpgsqlConnection? _holder;

    private PostgresEngine(PostgresServer server) => _server = server;

    public static async Task<IEngine> Open() => new PostgresEngine(await PostgresServer.StartNewAsync());

    public Node Start(CrashPlan? plan = null) => new(_folder.Path, _server.ConnectionString(), plan);

    public Node TakeOver(Node dead) => Start();

    public async Task Hold(string orderId)
    {
        _holder = new NpgsqlConnection(_server.ConnectionString() + ";Pooling=false");
        await _holder.OpenAsync();
        await using var command = new NpgsqlCommand("BEGIN; SELECT FROM orders WHERE order_id = @id FOR UPDATE", _holder);
        command.Parameters.AddWithValue("id", orderId);
        await command.ExecuteNonQueryAsync();
    }

    public async Task Disconnect()
    {
        const string Waiting = "application_name LIKE 'ordergrains %' AND wait_event_type = 'Lock'";
        while (await _server.AskAsync($"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE {Waiting}") is not true)
            await Task.Yield();
        await _holder!.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_holder is not null)
            await _holder.DisposeAsync();
        await _server.DisposeAsync();
        _folder.Dispose();
    }
}
