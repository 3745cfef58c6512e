using OrderGrains.Storage.GrainState;
using OrderGrains.Storage.Postgres;
using OrderGrains.Storage.Tests.GrainState;

namespace OrderGrains.Storage.Tests.Postgres;

/// <summary>Grain state on PostgreSQL.</summary>
public sealed class PostgresSilo : SiloUnderTest
{
    private readonly PostgresEngine _engine = new();

    public override async Task InitializeAsync()
    {
        await _engine.CreateAsync();
        await base.InitializeAsync();
    }

    public override async Task BreakUpdatesAsync()
    {
        await _engine.AskAsync(
            "CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken'; END $$");
        await _engine.AskAsync("CREATE TRIGGER broken BEFORE UPDATE ON grain_state FOR EACH ROW EXECUTE FUNCTION broken()");
    }

    public override Task MendUpdatesAsync() => _engine.AskAsync("DROP TRIGGER broken ON grain_state");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _engine.DisposeAsync();
    }

    protected override void Configure(ISiloBuilder silo)
    {
        silo.Services.AddPostgresOrderStore(options => options.ConnectionString = _engine.Options.ConnectionString);
        silo.AddPostgresGrainState();
    }
}
