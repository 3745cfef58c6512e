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

    [ThreadStatic]
    private static AnswerBuffer? _buffer;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var answer = Written(httpContext);
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = ContentType;
        if (!response.HasStarted)
            response.ContentLength = answer.Length;
        if (answer.IsLarge)
            return answer.Send(response.BodyWriter, httpContext.RequestAborted);

        var flush = answer.Flush(response.BodyWriter, httpContext.RequestAborted);
        if (!flush.IsCompletedSuccessfully)
            return UntilTaken(flush, answer.Length, httpContext);
        flush.GetAwaiter().GetResult();
        return Task.CompletedTask;
    }

    private AnswerBuffer Written(HttpContext context)
    {
        var buffer = _buffer ??= new AnswerBuffer();
        buffer.Begin(context);
        var writer = _writer ??= new Utf8JsonWriter(buffer, Options);
        writer.Reset(buffer);
        var isWhole = false;
        try
        {
            Write(writer);
            writer.Flush();
            isWhole = true;
            return buffer;
        }
        finally
        {
            if (!isWhole)
                buffer.Discard();

            // A large one is the request's from now on, and what it is made of was this thread's only while it was small.
            if (buffer.IsLarge)
                _buffer = null;
        }
    }

    private static async Task UntilTaken(ValueTask<FlushResult> flush, long length, HttpContext context)
    {
        using var transfer = context.RequestServices.GetRequiredService<TransferList>().Begin(context.Abort);
        transfer.Hold(length);
        await flush;
    }
}
