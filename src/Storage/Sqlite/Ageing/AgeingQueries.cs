using Microsoft.Data.Sqlite;
using OrderGrains.Orders.Ageing;
using OrderGrains.Orders.Audit;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Ageing;

namespace OrderGrains.Storage.Sqlite.Ageing;

/// <summary>Orders whose events may be dropped, and these.</summary>
internal sealed class AgeingQueries(SqliteConnection connection)
{
    private readonly Statement _walk = new(connection, AgedRows.Walk("@after", "@limit"), "@after", "@limit");

    private readonly Statement _rows = new(
        connection, AgedRows.Rows("@ordinal", "@after", "@last"), "@ordinal", "@after", "@last");

    public AgedPage Aged(DateTimeOffset before, long after, int limit) =>
        AgedRows.Page(_walk.Rows(row => AgedRows.Order(row, before), after, limit), limit);

    public List<AuditRow> Rows(AgedOrder order, int after)
    {
        var (page, budget) = (new List<AuditRow>(), new PageBudget());
        _rows.Take(
            row =>
            {
                var next = AgedRows.Row(order.Key, row, column => new(row.GetFieldValue<byte[]>(column), bigEndian: true));
                if (!budget.Takes(next.Changes.Length + 1))
                    return false;
                page.Add(next);
                return true;
            },
            order.Ordinal, after, order.Place);
        return page;
    }
}
