using System.Buffers;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Manage;
using OrderGrains.Api.Orders;
using OrderGrains.Api.Security;
using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Console.Live;

/// <summary>
/// The merchant's changes as server-sent events, from now on or behind the last one a browser got. Each event's id is the feed's cursor,
/// so that whoever is cut off goes on without a gap.
/// </summary>
internal sealed class ChangeStream(
    IChangeFeed feed, ChangeWatch watch, CredentialDirectory credentials, TimeProvider time, IHostApplicationLifetime lifetime)
{
    private const int PageSize = 200;

    /// <summary>After so long without a change something is sent all the same, and whether the caller is still let in is asked.</summary>
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(4);

    /// <summary>After which a browser is let go; it comes back by itself, signed in or not.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public async Task<IResult> Open(DoorRequest request, HttpContext context)
    {
        var (query, headers) = (context.Request.Query, context.Request.Headers);
        var last = headers.TryGetValue("Last-Event-ID", out var known) ? $"{known}" : $"{query["after"]}";
        var cursor = (last.Length > 0 ? OpaqueText.Read(last) : null)
            ?? await feed.LastChange(request.Caller.Merchant, request.Aborted);
        return TypedResults.ServerSentEvents(Items(request.Caller, cursor, context, request.Aborted));
    }

    private async IAsyncEnumerable<SseItem<string>> Items(
        Caller caller, string cursor, HttpContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        yield return Item("begin", "{}", cursor);
        while (time.GetElapsedTime(begun) < Longest)
        {
            if (await Next(caller, cursor, context, cancellationToken) is not { } page)
                yield break;
            cursor = page.Next;
            if (page.Items.Count == 0)
                yield return Item("pulse", "{}", cursor);
            foreach (var (index, change) in page.Items.Index())
                yield return new(Text(change), "change") { EventId = index == page.Items.Count - 1 ? OpaqueText.Write(cursor) : null };
            if (cancellationToken.IsCancellationRequested || lifetime.ApplicationStopping.IsCancellationRequested)
                yield break;
        }
    }

    /// <summary>
    /// Null where the caller is let in no more, the feed does not know the cursor or cannot be read, or too many wait already: the browser
    /// comes again.
    /// </summary>
    private async Task<ChangesPage?> Next(Caller caller, string cursor, HttpContext context, CancellationToken cancellationToken)
    {
        try
        {
            return await IsLetIn(caller, context) ? await Read(caller, cursor, cancellationToken) : null;
        }
        catch (Exception e) when (GrainFailures.IsOfTheCluster(e))
        {
            return null;
        }
    }

    private async Task<ChangesPage?> Read(Caller caller, string cursor, CancellationToken cancellationToken)
    {
        var page = await feed.Changes(caller.Merchant, cursor, PageSize, caller.Markets, cancellationToken);
        if (page is not { Items.Count: 0 })
            return page;

        using var patience = new CancellationTokenSource(Pulse, time);
        using var timeUp = CancellationTokenSource.CreateLinkedTokenSource(
            patience.Token, lifetime.ApplicationStopping, cancellationToken);
        return await watch.Next(caller.Merchant, page, PageSize, caller.Markets, timeUp.Token);
    }

    private async Task<bool> IsLetIn(Caller caller, HttpContext context)
    {
        var found = await credentials.Find(GrainKeys.Credential(caller.Credential), context);
        return found.Credential is { } credential && credential.IsOpen(time.GetUtcNow())
            && Caller.From(credential).May(DoorRights.Read, Door.Manage);
    }

    private static SseItem<string> Item(string kind, string text, string cursor) => new(text, kind) { EventId = OpaqueText.Write(cursor) };

    private static string Text(ChangeEntry change)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("orderId", change.OrderId);
            HistoryAnswer.WriteMembers(writer, change.Entry);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
