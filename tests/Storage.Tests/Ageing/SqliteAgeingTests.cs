using OrderGrains.Orders.Audit;
using OrderGrains.Storage.Sqlite.Auditing;
using OrderGrains.Storage.Tests.Sqlite;

namespace OrderGrains.Storage.Tests.Ageing;

public sealed class SqliteAgeingTests : AgeingContract<SqliteEngine>
{
    protected override IAuditSource Source() => new SqliteAudit(Engine.Options);
}
