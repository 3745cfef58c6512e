using OrderGrains.Orders.Audit;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Sqlite;
using OrderGrains.Storage.Sqlite.Auditing;
using OrderGrains.Storage.Tests.Sqlite;

namespace OrderGrains.Storage.Tests.Auditing;

public sealed class SqliteAuditTests : AuditContract<SqliteEngine>
{
    [Fact]
    public async Task Rows_NoSuchFile_SaysSoAndMakesNone()
    {
        var folder = Path.Combine(Engine.Options.Directory, "elsewhere");

        await Assert.ThrowsAsync<OrderStoreException>(async () => await OrderAuditor.Run(
            new SqliteAudit(new SqliteStoreOptions { Directory = folder }), _ => { }, CancellationToken.None));

        Assert.False(Directory.Exists(folder));
    }

    protected override IAuditSource Source() => new SqliteAudit(Engine.Options);

    protected override string Text(string column) => $"CAST({column} AS TEXT)";

    protected override string Bytes(string text) => $"CAST({text} AS BLOB)";
}
