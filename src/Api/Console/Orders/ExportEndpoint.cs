using System.Globalization;
using System.Text;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Manage;
using OrderGrains.Orders;

namespace OrderGrains.Api.Console.Orders;

/// <summary>A search's result as a table (RFC 4180), page by page as it is read, 50,000 orders at most.</summary>
internal static class ExportEndpoint
{
    public const int MaxOrders = 50_000;

    private const int PageSize = 200;

    private static readonly (string Name, Func<Order, object?> Value)[] Columns =
    [
        ("id", order => order.Id),
        ("number", order => order.OrderNumber ?? $"{order.Number}"),
        ("status", order => order.Status),
        ("payment", order => order.Payment),
        ("fulfillment", order => order.Fulfillment),
        ("currency", order => order.Currency),
        ("total", order => order.Totals.TotalWithTaxes),
        ("authorized", order => order.Balance.Authorized),
        ("captured", order => order.Balance.Captured),
        ("refunded", order => order.Balance.Refunded),
        ("email", order => order.Customer?.Email),
        ("market", order => order.Market?.Id),
        ("reference", order => order.Reference),
        ("version", order => order.Version),
        ("created", order => order.CreatedAt),
        ("updated", order => order.UpdatedAt),
    ];

    public static async Task<IResult> Get(DoorRequest request, HttpContext context, OrderReads reads)
    {
        var query = new StrictQuery(context.Request.Query, SearchQuery.Parameters);
        var search = SearchQuery.Read(query, request.Caller) with { Limit = PageSize };
        if (query.Problems.Count > 0)
            return ManageErrors.InvalidQuery(query.Problems);

        var page = await reads.Search(search, request.Aborted);
        context.Response.Headers.ContentDisposition = "attachment; filename=\"orders.csv\"";
        return Results.Stream(stream => Write(stream, search, page, reads, request.Aborted), "text/csv; charset=utf-8");
    }

    private static async Task Write(
        Stream stream, OrderSearch search, SearchPage page, OrderReads reads, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await Line(writer, Columns.Select(column => (object?)column.Name));
        for (var written = 0; ;)
        {
            foreach (var order in page.Items)
                await Line(writer, Columns.Select(column => column.Value(order)));
            written += page.Items.Count;
            if (page.Next is not { } next || written >= MaxOrders)
                return;
            await writer.FlushAsync(cancellationToken);
            page = await reads.Search(search with { After = next }, cancellationToken);
        }
    }

    private static Task Line(StreamWriter writer, IEnumerable<object?> values) =>
        writer.WriteAsync(string.Join(',', values.Select(Cell)) + "\r\n");

    /// <summary>What a spreadsheet would take for a formula is made text: it may be a stranger's.</summary>
    private static string Cell(object? value)
    {
        var text = value switch
        {
            null => "",
            DateTimeOffset time => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
        if (value is string and not "" && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal))
            text = $"'{text}";
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
