using System.IO.Pipelines;
using System.Net.Http.Headers;
using System.Text.Json;
using OrderGrains.Api.Commands.Remote;
using OrderGrains.Api.Doors;

namespace OrderGrains.Api.Commands.Orders;

/// <summary>
/// Sends lines until the service has said of each what became of it. What is sent again after an answer that broke off does no harm: the
/// service knows the lines.
/// </summary>
internal sealed class LineSender(RemoteServer server)
{
    private static readonly JsonElement TooLong =
        JsonElement.Parse("""{"title":"Content Too Large","status":413,"detail":"The line is too long."}""");

    /// <summary>What became of each line, in their order.</summary>
    /// <exception cref="RemoteException">The service refuses them all, or is away for too long.</exception>
    public async Task<IReadOnlyList<SentLine>> Send(IReadOnlyList<BodyLine> lines, CancellationToken cancellationToken)
    {
        List<SentLine> done = [.. lines.Where(line => line.Text is null).Select(TooLongLine)];
        List<BodyLine> open = [.. lines.Where(line => line.Text is not null)];
        for (var attempt = 1; open.Count > 0; attempt++)
        {
            var answers = await Answers(open, cancellationToken);
            done.AddRange(answers.Where(answer => !MayRepeat(answer)));
            open = [.. open.ExceptBy(done.Select(answer => answer.Line.Number), line => line.Number)];
            if (open.Count > 0 && attempt == RemoteServer.Attempts)
                throw new RemoteException($"The service does not say what became of line {open[0].Number}.");
            if (open.Count > 0)
                await server.Pause(attempt, answers.Max(RetryAfter), cancellationToken);
        }

        return [.. done.OrderBy(answer => answer.Line.Number)];
    }

    /// <summary>As many as come before the answer ends or breaks off.</summary>
    private async Task<List<SentLine>> Answers(List<BodyLine> lines, CancellationToken cancellationToken)
    {
        List<SentLine> answers = [];
        using var response = await server.Send(() => Request(lines), cancellationToken);
        try
        {
            var reader = PipeReader.Create(await response.Content.ReadAsStreamAsync(cancellationToken));
            await using var end = cancellationToken.Register(reader.CancelPendingRead);
            var results = new BodyLines(reader, int.MaxValue);
            while (await results.Next() is { Text: { } text })
            {
                var result = JsonElement.Parse(text);
                if (result.TryGetProperty("line", out var number))
                    answers.Add(Answer(lines[number.GetInt32() - 1], result));
            }
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            // What has not come yet is asked for again.
        }

        cancellationToken.ThrowIfCancellationRequested();
        return answers;
    }

    private static HttpRequestMessage Request(List<BodyLine> lines)
    {
        var body = new MemoryStream();
        foreach (var line in lines)
        {
            body.Write(line.Text!);
            if (line.Text![^1] != '\n')
                body.WriteByte((byte)'\n');
        }

        body.Position = 0;
        return new(HttpMethod.Post, "manage/orders/import")
        {
            Content = new StreamContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(JsonLines.ContentType) } },
        };
    }

    private static SentLine Answer(BodyLine line, JsonElement result) => new(
        line,
        result.GetProperty("id").GetString(),
        result.GetProperty("result").GetString()!,
        result.TryGetProperty("problem", out var problem) ? problem : null);

    private static SentLine TooLongLine(BodyLine line) => new(line, Id: null, SentLine.Refused, TooLong);

    private static bool MayRepeat(SentLine answer) =>
        answer.Problem is { } problem && problem.TryGetProperty("status", out var status) && RemoteServer.MayRepeat(status.GetInt32());

    private static double? RetryAfter(SentLine answer) =>
        answer.Problem is { } problem && problem.TryGetProperty("retryAfter", out var seconds) ? seconds.GetDouble() : null;
}
