using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using OrderGrains.Api.Hosting.Transfers;

namespace OrderGrains.Api.Doors;

/// <summary>A JSON answer written member by member, so that names, order and types are exactly the vendor's.</summary>
/// <param name="Status">HTTP status code.</param>
/// <param name="ContentType">Full content type, e.g. <c>application/json; charset=utf-8</c>.</param>
/// <param name="Write">Writes one JSON value.</param>
internal sealed record JsonAnswer(int Status, string ContentType, Action<Utf8JsonWriter> Write) : IResult
{
    public const string Json = "application/json; charset=utf-8";

    /// <summary>How answers are written whose shape the code that writes them vouches for.</summary>
    public static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    // Writing never waits, so a thread needs no second one.
    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = ContentType;

        var writer = _writer ??= new Utf8JsonWriter(response.BodyWriter, Options);
        writer.Reset(response.BodyWriter);
        Write(writer);
        writer.Flush();
        var length = writer.BytesCommitted;
        if (!response.HasStarted)
            response.ContentLength = length;

        var flush = response.BodyWriter.FlushAsync(httpContext.RequestAborted);
        if (!flush.IsCompletedSuccessfully)
            return UntilTaken(flush, length, httpContext);
        flush.GetAwaiter().GetResult();
        return Task.CompletedTask;
    }

    private static async Task UntilTaken(ValueTask<FlushResult> flush, long length, HttpContext context)
    {
        using var transfer = context.RequestServices.GetRequiredService<TransferList>().Begin(context.Abort);
        transfer.Hold(length);
        await flush;
    }
}
