using System.Threading.Channels;
using OrderGrains.Api.Doors;

namespace OrderGrains.Api.Manage.Bulk;

/// <summary>
/// An import under way: lines are read while results are written, in the lines' order. Between the two is a window of lines that are under
/// way; while it is full nothing is read, and a client that does not read its results fills it. What was begun ends, whoever leaves.
/// </summary>
internal sealed class ImportRun(
    DoorRequest request, LineImporter importer, LineBudget budget, bool onlyRefused, CancellationToken stopping) : IResult
{
    /// <summary>So many orders are created at once.</summary>
    private const int Window = 64;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var lines = new JsonLines(httpContext.Response.BodyWriter);
        var answer = new ImportAnswer(lines, httpContext.Response, onlyRefused);
        var window = Channel.CreateBounded<Task<ImportedLine>>(
            new BoundedChannelOptions(Window) { SingleReader = true, SingleWriter = true });
        await using var stop = stopping.Register(httpContext.Request.BodyReader.CancelPendingRead);

        var reading = Read(httpContext, window.Writer);
        while (await Waiting(window.Reader, answer))
            await answer.Add(await Next(window.Reader, answer));
        if (await reading is not { } failure)
            await answer.End();
        else if (httpContext.Response.HasStarted)
            await answer.End(failure);
        else
            await request.Fail(failure).ExecuteAsync(httpContext);
    }

    /// <summary>Whether there is a further line. While nothing is known of it, what is known of others is sent.</summary>
    private static async ValueTask<bool> Waiting(ChannelReader<Task<ImportedLine>> window, ImportAnswer answer)
    {
        if (window.TryPeek(out _))
            return true;
        await answer.Flush();
        return await window.WaitToReadAsync();
    }

    private static async ValueTask<ImportedLine> Next(ChannelReader<Task<ImportedLine>> window, ImportAnswer answer)
    {
        window.TryRead(out var line);
        if (!line!.IsCompleted)
            await answer.Flush();
        return await line;
    }

    /// <summary>Reads to the end; returns what ended it before.</summary>
    private async Task<DoorFailure?> Read(HttpContext context, ChannelWriter<Task<ImportedLine>> window)
    {
        var lines = new BodyLines(context.Request.BodyReader, OrderCreation.MaxBytes);
        try
        {
            while (await lines.Next() is { } line)
                await window.WriteAsync(await Begin(line), request.Aborted);
            return lines.IsCancelled ? new(FailureKind.Unavailable, "The service stops. Lines without a result were not read.") : null;
        }
        catch (IOException e)
        {
            return RequestBody.BrokenOff(context, e);
        }
        catch (OperationCanceledException) when (request.Aborted.IsCancellationRequested)
        {
            return new(FailureKind.MalformedRequest);
        }
        catch (Exception e) when (ContentCodings.IsCorrupt(e))
        {
            return DoorFailure.CorruptBody;
        }
        finally
        {
            window.Complete();
        }
    }

    /// <summary>Begins with a line as soon as the process has room for it.</summary>
    private async ValueTask<Task<ImportedLine>> Begin(BodyLine line)
    {
        var lease = await budget.Take(line.Text?.Length ?? 0, request.Aborted);
        return Import();

        async Task<ImportedLine> Import()
        {
            using (lease)
                return await importer.Import(line);
        }
    }
}
