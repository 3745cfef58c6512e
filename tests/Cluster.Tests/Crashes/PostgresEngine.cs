using OrderGrains.Cluster.Tests.Support;
using OrderGrains.Postgres.Server;

namespace OrderGrains.Cluster.Tests.Crashes;

/// <summary>A server that all nodes share: whoever takes over does so while the node before it still holds its connections.</summary>
public sealed class PostgresEngine : IEngine
{
    private readonly TempFolder _folder = new();
    private readonly PostgresServer _server;

    private PostgresEngine(PostgresServer server) => _server = server;

    public static async Task<IEngine> Open() => new PostgresEngine(await PostgresServer.StartNewAsync());

    public Node Start(CrashPlan? plan = null) => new(_folder.Path, _server.ConnectionString(), plan);

    public Node TakeOver(Node dead) => Start();

    // From within, since whoever waits for a lock waits for a moment only, which somebody who looks from outside may miss.
    public Task CutNext() => _server.AskAsync(
        """
        CREATE SEQUENCE cuts;
        CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF nextval('cuts') = 1 THEN
                PERFORM pg_terminate_backend(pg_backend_pid());
            END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER cut BEFORE INSERT ON order_events FOR EACH ROW EXECUTE FUNCTION cut();
        """);

    public async Task Cut()
    {
        while (await _server.AskAsync("SELECT is_called FROM cuts") is not true)
            await Task.Yield();
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }
}
