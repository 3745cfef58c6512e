using Npgsql;
using OrderGrains.Orders.Ageing;
using OrderGrains.Orders.Audit;
using OrderGrains.Storage.Ageing;
using OrderGrains.Storage.Postgres.Reading;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Ageing;

/// <summary>Orders whose events may be dropped, and these.</summary>
internal static class AgeingQueries
{
    private static readonly string Walk = AgedRows.Walk("$1", "$2");

    private static readonly string Select = BoundedPage.Of(AgedRows.Rows("$1", "$2", "$3"), bytes: "changes", order: "place");

    public static async Task<DateTimeOffset> Now(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        return new((long)(await batch.Then("SELECT record_now()").ExecuteScalarAsync(cancellationToken))!, TimeSpan.Zero);
    }

    public static async Task<AgedPage> Aged(
        NpgsqlConnection connection, DateTimeOffset before, long after, int limit, CancellationToken cancellationToken)
    {
        await using var batch = connection.ReadAsPlannedNow(Walk, Value(after), Value((long)limit));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return AgedRows.Page(await reader.Rows(row => AgedRows.Order(row, before), cancellationToken), limit);
    }

    public static async Task<IReadOnlyList<AuditRow>> Rows(
        NpgsqlConnection connection, AgedOrder order, int after, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Then(Select, Value(order.Ordinal), Value(after), Value(order.Place));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await reader.Rows(row => AgedRows.Row(order.Key, row, row.GetGuid), cancellationToken);
    }
}
