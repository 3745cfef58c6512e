using OrderGrains.Api.Doors;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage.Bulk;

/// <summary>
/// Sends orders while they are read, a page of them held at a time; a client that reads slowly keeps nothing waiting but itself. Where
/// reading fails on the way, or the service stops, the connection breaks: the client goes on behind the last line that it has whole.
/// </summary>
internal sealed class OrderExport(OrderReads reads, OrderSearch search, CancellationToken stopping) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var aborted = httpContext.RequestAborted;
        var page = await reads.Search(search, aborted);
        httpContext.Response.ContentType = JsonLines.ContentType;
        if (HttpMethods.IsHead(httpContext.Request.Method))
            return;

        using var lines = new JsonLines(httpContext.Response.BodyWriter);
        while (true)
        {
            foreach (var order in page.Items)
            {
                lines.Write(writer => OrderAnswer.Write(writer, order));
                await lines.FlushFull(aborted);
            }

            await lines.Flush(aborted);
            if (page.Next is not { } next)
                return;
            if (stopping.IsCancellationRequested)
            {
                httpContext.Abort();
                return;
            }

            page = await reads.Search(search with { After = next }, aborted);
        }
    }
}
