using OrderGrains.Orders.Audit;
using OrderGrains.Storage.Postgres.Auditing;
using OrderGrains.Storage.Tests.Postgres;
using OrderGrains.Storage.Tests.Postgres.Server;

namespace OrderGrains.Storage.Tests.Ageing;

[Collection(PostgresTests.Name)]
public sealed class PostgresAgeingTests : AgeingContract<PostgresEngine>
{
    protected override IAuditSource Source() => new PostgresAudit(Engine.Options.ConnectionString);
}
