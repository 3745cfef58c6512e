using System.Text.Json;
using OrderGrains.Api.Doors;

namespace OrderGrains.Api.Manage.Bulk;

/// <summary>
/// Writes a line for each line of an import and a summary behind them, or the problem that ended it before; an answer with neither was cut
/// off.
/// </summary>
/// <param name="lines">Where it is written.</param>
/// <param name="response">Gets its headers with the first line.</param>
/// <param name="onlyRefused">True where lines that are there now are counted alone.</param>
internal sealed class ImportAnswer(JsonLines lines, HttpResponse response, bool onlyRefused)
{
    private readonly long[] _counts = new long[Enum.GetValues<ImportResult>().Length];

    public ValueTask Add(ImportedLine line)
    {
        _counts[(int)line.Result]++;
        if (!onlyRefused || line.Result == ImportResult.Refused)
            Write(writer => WriteLine(writer, line));
        return Sent(lines.FlushFull(response.HttpContext.RequestAborted));
    }

    public ValueTask Flush() => Sent(lines.Flush(response.HttpContext.RequestAborted));

    public ValueTask End()
    {
        Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("summary");
            writer.WriteNumber("lines", _counts.Sum());
            foreach (var result in Enum.GetValues<ImportResult>())
                writer.WriteNumber(Name(result), _counts[(int)result]);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
        return Flush();
    }

    public ValueTask End(DoorFailure failure)
    {
        Write(writer =>
        {
            writer.WriteStartObject();
            ItemProblem.Write(writer, ManageErrors.OfItem(failure).ProblemDetails);
            writer.WriteEndObject();
        });
        return Flush();
    }

    private static void WriteLine(Utf8JsonWriter writer, ImportedLine line)
    {
        writer.WriteStartObject();
        writer.WriteNumber("line", line.Line);
        writer.WriteString("id", line.Id);
        writer.WriteString("result", Name(line.Result));
        if (line.Problem is { } problem)
            ItemProblem.Write(writer, problem);
        writer.WriteEndObject();
    }

    private static string Name(ImportResult result) => JsonNamingPolicy.CamelCase.ConvertName(result.ToString());

    private void Write(Action<Utf8JsonWriter> write)
    {
        if (!response.HasStarted)
            response.ContentType = JsonLines.ContentType;
        lines.Write(write);
    }

    /// <summary>A client that has gone is noticed where the body is read.</summary>
    private static async ValueTask Sent(ValueTask<System.IO.Pipelines.FlushResult> flush)
    {
        try
        {
            await flush;
        }
        catch (OperationCanceledException)
        {
            // What was begun goes on to its end, though nobody is told.
        }
    }
}
