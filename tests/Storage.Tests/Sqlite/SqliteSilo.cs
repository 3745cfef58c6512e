using Microsoft.Data.Sqlite;
using OrderGrains.Storage.GrainState;
using OrderGrains.Storage.Sqlite;
using OrderGrains.Storage.Tests.GrainState;

namespace OrderGrains.Storage.Tests.Sqlite;

/// <summary>Grain state on SQLite.</summary>
public sealed class SqliteSilo : SiloUnderTest, IDisposable
{
    private readonly SqliteEngine _engine = new();

    public override Task BreakUpdatesAsync() =>
        Run("CREATE TRIGGER broken BEFORE UPDATE ON grain_state BEGIN SELECT RAISE(ABORT, 'broken'); END");

    public override Task MendUpdatesAsync() => Run("DROP TRIGGER broken");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Dispose();
    }

    public void Dispose() => _engine.Dispose();

    protected override void Configure(ISiloBuilder silo)
    {
        silo.Services.AddSqliteOrderStore(options => options.Directory = _engine.Options.Directory);
        silo.AddSqliteGrainState();
    }

    private Task Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_engine.Options.GrainsFile};Pooling=False");
        connection.Open();
        connection.Run(sql);
        return Task.CompletedTask;
    }
}
