using System.Globalization;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Postgres.Reading;

/// <summary>
/// Ends a page on the server before its rows get too large, by the lengths of a column, which need not be read for it. Rows once asked
/// for come over the wire even to a reader that has enough.
/// </summary>
internal static class BoundedPage
{
    /// <param name="page">The query of the page, with its limit.</param>
    /// <param name="bytes">The column of bytes.</param>
    /// <param name="order">How the page is sorted, by the names of its columns.</param>
    /// <param name="whole">The first columns of the order, whose equals are not torn apart; null where every row counts alone.</param>
    /// <returns>The page's columns, and at the end how many rows it has in all.</returns>
    public static string Of(string page, string bytes, string order, string? whole = null) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        SELECT * FROM (
            SELECT page.*, count(*) OVER () AS page_rows, COALESCE(
                sum(octet_length({bytes})) OVER (ORDER BY {whole ?? order} GROUPS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
            FROM ({page}) AS page) AS sized
        WHERE before < {PageBudget.MaxBytes} ORDER BY {order}
        """);
}
