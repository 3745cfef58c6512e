using Npgsql;
using OrderGrains.Storage.Searching;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Writing;

/// <summary>The columns orders are found by, each of many rows, in the order in which the statements name them.</summary>
internal static class SearchColumns
{
    public static NpgsqlParameter[] Of<TRow>(IReadOnlyList<TRow> rows, Func<TRow, SearchRow> search) =>
    [
        Column(rows, row => search(row).Status),
        Column(rows, row => search(row).Payment),
        Column(rows, row => search(row).Fulfillment),
        Column(rows, row => search(row).Email),
        Column(rows, row => search(row).Market),
        Column(rows, row => search(row).MarketNumber),
        Column(rows, row => search(row).Reference),
        Column(rows, row => search(row).CreatedAt),
        Column(rows, row => search(row).Amount),
        Column(rows, row => search(row).Customer),
    ];
}
