using System.Globalization;
using OrderGrains.Orders;
using OrderGrains.Orders.Audit;
using OrderGrains.Storage.Tests.Contract;

namespace OrderGrains.Storage.Tests.Auditing;

/// <summary>A database that came about by itself passes; one with a planted fault does not.</summary>
public abstract class AuditContract<TEngine> : IAsyncLifetime
    where TEngine : IStoreEngine, new()
{
    private const int Versions = 6;
    private const string EmptyEvent = """'[1,1]'""";
    private const string NewerEvent = """'[9,9]'""";

    private readonly OrderKey _key = Sample.NewKey();

    protected TEngine Engine { get; } = new();

    public async Task InitializeAsync()
    {
        var store = await Engine.OpenAsync(TimeProvider.System);
        await LivedOrder.Store(store, _key, Versions);
        await LivedOrder.Store(store, Sample.NewKey(), versions: 1);
    }

    public async Task DisposeAsync()
    {
        await Engine.CloseAsync();
        await Engine.DeleteAsync();
    }

    [Fact]
    public async Task Run_HealthyDatabase_FindsNothing()
    {
        List<AuditFinding> findings = [];

        var summary = await OrderAuditor.Run(Source(), findings.Add, CancellationToken.None);

        Assert.Empty(findings);
        Assert.Equal(
            [2L, Versions + 2, 1, 2, 2],
            Enum.GetValues<AuditKind>().Select(kind => summary.Rows[kind]));
    }

    [Fact]
    public async Task Run_AnonymizedOrder_FindsNothing()
    {
        await Engine.CloseAsync();
        await LivedOrder.Anonymize(await Engine.OpenAsync(TimeProvider.System), _key);
        List<AuditFinding> findings = [];

        var summary = await OrderAuditor.Run(Source(), findings.Add, CancellationToken.None);

        Assert.Empty(findings);
        Assert.Equal(Versions + 3, summary.Rows[AuditKind.Event]);
    }

    [Theory]
    [InlineData("DELETE FROM order_events WHERE {4} AND version = 3", "event 4.0 follows 2.0")]
    [InlineData("DELETE FROM order_events WHERE {4} AND version = 6", "the order is at version 6, its events at 5")]
    [InlineData("DELETE FROM order_events WHERE {4} AND version = 6", "the order's snapshot has 7 rows of its history, which ends after 5")]
    [InlineData("DELETE FROM order_events WHERE {4} AND version = 3", "row 4 of the history follows row 2")]
    [InlineData("UPDATE order_events SET actor = 'nobody' WHERE {4} AND version = 3", "row 3 of the history is not what was written")]
    [InlineData("UPDATE order_events SET at = at + 1 WHERE {4} AND version = 3", "row 3 of the history is not what was written")]
    [InlineData("UPDATE order_events SET changes = {1} WHERE {4} AND version = 5", "row 5 of the history is not what was written")]
    [InlineData("UPDATE order_events SET hash = {1} WHERE {4} AND version = 3", "row 4 of the history is not what was written")]
    [InlineData("UPDATE orders SET salt = {1} WHERE {0}", "row 1 of the history is not what was written")]
    [InlineData("DELETE FROM order_events WHERE {4} AND version = 1", "the first event is 2.0")]
    [InlineData("UPDATE order_events SET seq = 2 WHERE {4} AND version = 6 AND seq = 1", "event 6.2 follows 6.0")]
    [InlineData("UPDATE order_events SET changes = {1} WHERE {4} AND version = 5", "the order is not what its events make of it")]
    [InlineData("UPDATE order_events SET changes = {1} WHERE {4} AND version = 2", "from a value it did not have")]
    [InlineData("UPDATE order_events SET changes = {2} WHERE {4} AND version = 2", "event 2.0 invoiceEdited cannot be read")]
    [InlineData("UPDATE order_events SET changes = {3} WHERE {4} AND version = 2", "can be folded by newer readers only")]
    [InlineData("UPDATE order_events SET type = {6} WHERE {4} AND version = 6 AND seq = 0", "which the lifecycle forbids")]
    [InlineData("UPDATE order_events SET type = 9999 WHERE {4} AND version = 2", "which the lifecycle forbids")]
    [InlineData(
        "UPDATE order_events SET command_id = (SELECT command_id FROM order_events WHERE {4} AND place = 2) WHERE {4} AND version = 4",
        "the command of event 4.0 was applied before")]
    [InlineData("DELETE FROM orders WHERE {0}", "there is no such order, but an event created")]
    [InlineData("UPDATE orders SET version = 7 WHERE {0}", "the row at version 7 holds the order of version 6")]
    [InlineData("UPDATE order_events SET at = at + 1 WHERE {4} AND version = 6", "the order's update time is not that of its last event")]
    [InlineData("UPDATE orders SET payload = {2} WHERE {0}", "the order cannot be read")]
    [InlineData("UPDATE orders SET schema = 99 WHERE {0}", "the order cannot be read")]
    [InlineData("UPDATE outbox SET version = 7 WHERE {0}", "an effect in the outbox belongs to version 7")]
    [InlineData("UPDATE order_aliases SET order_id = 'nobody' WHERE {0}", "there is no such order, but an alias Number")]
    [InlineData("UPDATE order_aliases SET order_id = 'nobody' WHERE {0}", "the order has the name Number ")]
    [InlineData("DELETE FROM order_aliases WHERE {0}", "but no alias that leads from it to the order")]
    [InlineData("UPDATE order_aliases SET alias = '0' WHERE {0}", "an alias Number 0 leads to the order, which has no such name")]
    [InlineData("UPDATE order_aliases SET kind = 'Transaction' WHERE {0}", "leads to the order, which has no such name")]
    [InlineData("UPDATE order_events SET {5} WHERE {4} AND type = -1", "there is no such order, but an idempotency record")]
    [InlineData("UPDATE outbox SET order_id = 'nobody' WHERE {0}", "there is no such order, but an effect")]
    public async Task Run_PlantedFault_IsFound(string sql, string finding)
    {
        var order = $"merchant = '{_key.Merchant}' AND order_id = '{_key.OrderId}'";
        var row = $"ordinal = (SELECT ordinal FROM orders WHERE {order})";
        string[] payloads = [Bytes(EmptyEvent), Bytes("'oops'"), Bytes(NewerEvent)];
        string[] values = [order, .. payloads, row, "ordinal = -1", $"{EventTypes.Number("shipped")}"];
        await Engine.ExecuteAsync(string.Format(CultureInfo.InvariantCulture, sql, values));
        List<AuditFinding> findings = [];

        var summary = await OrderAuditor.Run(Source(), findings.Add, CancellationToken.None);

        Assert.Contains(findings, found => found.Text.Contains(finding, StringComparison.Ordinal));
        Assert.Equal(findings.Count, summary.Findings);
    }

    [Theory]
    [InlineData(false, null, null)]
    [InlineData(true, null, null)]
    [InlineData(true, "UPDATE orders SET dropped_hash = {1} WHERE {0}", "row 9 of the history is not what was written")]
    [InlineData(true, "DELETE FROM order_events WHERE {4} AND place = 9", "row 10 of the history follows row 8")]
    [InlineData(true, "DELETE FROM order_events WHERE {4} AND place = 10", "row 11 of the history follows row 9")]
    [InlineData(true, "UPDATE order_events SET actor = 'nobody' WHERE {4} AND place = 9", "row 9 of the history is not what was written")]
    [InlineData(true, "DELETE FROM order_events WHERE {4}", "the order's snapshot has 11 rows of its history, which ends after 8")]
    [InlineData(false, "UPDATE orders SET dropped_place = NULL WHERE {0}", "has 8 rows of its history, which ends after 0")]
    public async Task Run_OrderWhoseEventsWereDropped_IsHeldToWhatIsLeft(bool goesOn, string? sql, string? finding)
    {
        var order = $"merchant = '{_key.Merchant}' AND order_id = '{_key.OrderId}'";
        var row = $"ordinal = (SELECT ordinal FROM orders WHERE {order})";
        await Engine.CloseAsync();
        var store = await Engine.OpenAsync(TimeProvider.System);
        await Dropping.All(Engine, _key);
        if (goesOn)
        {
            await LivedOrder.Change(store, _key, Verb.Archive, Verb.Unarchive);
            await LivedOrder.Anonymize(store, _key);
        }

        if (sql is not null)
            await Engine.ExecuteAsync(string.Format(CultureInfo.InvariantCulture, sql, order, Bytes("'x'"), "", "", row));
        List<AuditFinding> findings = [];

        await OrderAuditor.Run(Source(), findings.Add, CancellationToken.None);

        if (finding is null)
            Assert.Empty(findings);
        else
            Assert.Contains(findings, found => found.Text.Contains(finding, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_StateNoPathLeadsTo_IsFound()
    {
        await ReplaceAsync("\"status\":\"Cancelled\"", "\"status\":\"Draft\"");
        List<AuditFinding> findings = [];

        await OrderAuditor.Run(Source(), findings.Add, CancellationToken.None);

        Assert.Contains(
            findings, found => found.Text == "it is not true of the order that a draft has neither movements nor parcels under way");
        Assert.Contains(findings, found => found.Text == "the order is not what its events make of it: status");
    }

    /// <summary>Replaces text in the payload of the order under test.</summary>
    private Task ReplaceAsync(string old, string replacement) => Engine.ExecuteAsync(
        $"UPDATE orders SET payload = {Bytes($"REPLACE({Text("payload")}, '{old}', '{replacement}')")} WHERE order_id = '{_key.OrderId}'");

    protected abstract IAuditSource Source();

    /// <summary>The engine's expression for the text of a column of bytes.</summary>
    protected abstract string Text(string column);

    /// <summary>The engine's expression for the bytes of a text.</summary>
    protected abstract string Bytes(string text);
}
