using OrderGrains.Storage.Sqlite;
using OrderGrains.Storage.Tests.Contract;

namespace OrderGrains.Storage.Tests.Sqlite;

public sealed class SqliteUpgradeTests : IDisposable
{
    private readonly SqliteEngine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task Open_FileOfTheFirstSchema_HasItsOrdersFoundAndItsChangesRead()
    {
        Directory.CreateDirectory(_engine.Options.Directory);
        using (var connection = Connections.OpenWriter(_engine.Options.OrdersFile, TimeSpan.FromSeconds(5)))
        {
            connection.Run("CREATE TABLE schema_version (version INTEGER NOT NULL) STRICT; INSERT INTO schema_version VALUES (1);");
            await OldDatabase.MakeAsync(connection, "sqlite/orders", id => id.ToByteArray(bigEndian: true));
        }

        await OldDatabase.AssertUpgradedAsync(_engine.Open(TimeProvider.System));
    }
}
