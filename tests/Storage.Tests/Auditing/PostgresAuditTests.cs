using OrderGrains.Orders.Audit;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Postgres.Auditing;
using OrderGrains.Storage.Tests.Postgres;
using OrderGrains.Storage.Tests.Postgres.Server;

namespace OrderGrains.Storage.Tests.Auditing;

[Collection(PostgresTests.Name)]
public sealed class PostgresAuditTests : AuditContract<PostgresEngine>
{
    [Fact]
    public async Task Rows_DatabaseOutOfReach_SaysSo() => await Assert.ThrowsAsync<OrderStoreException>(async () =>
        await OrderAuditor.Run(new PostgresAudit("Host=/nowhere"), _ => { }, CancellationToken.None));

    [Fact]
    public async Task Run_OneKeyRecordedTwiceWithinItsTime_IsFound()
    {
        await Engine.ExecuteAsync($"UPDATE order_events SET record_id = '{Guid.NewGuid()}' WHERE record_id IS NOT NULL");
        List<AuditFinding> findings = [];

        await OrderAuditor.Run(Source(), findings.Add, CancellationToken.None);

        Assert.Contains(findings, found => found.Text.EndsWith("Idempotency-Key within 24 hours", StringComparison.Ordinal));
    }

    protected override IAuditSource Source() => new PostgresAudit(Engine.Options.ConnectionString);

    protected override string Text(string column) => $"convert_from({column}, 'UTF8')";

    protected override string Bytes(string text) => $"convert_to({text}, 'UTF8')";
}
