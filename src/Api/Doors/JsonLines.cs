using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;

namespace OrderGrains.Api.Doors;

/// <summary>Writes an answer of one JSON value a line (NDJSON), which is sent while it is written.</summary>
internal sealed class JsonLines(PipeWriter body) : IDisposable
{
    public const string ContentType = "application/x-ndjson";

    /// <summary>So much is sent at once, where it comes that fast.</summary>
    private const int FlushBytes = 64 * 1024;

    private readonly Utf8JsonWriter _writer = new(body, JsonAnswer.Options);
    private long _pending;

    public void Dispose() => _writer.Dispose();

    public void Write(Action<Utf8JsonWriter> write)
    {
        _writer.Reset();
        write(_writer);
        _writer.Flush();
        body.Write("\n"u8);
        _pending += _writer.BytesCommitted + 1;
    }

    /// <summary>Sends what was written, and waits for a client that reads more slowly.</summary>
    public ValueTask<FlushResult> Flush(CancellationToken cancellationToken)
    {
        if (_pending == 0)
            return default;
        _pending = 0;
        return body.FlushAsync(cancellationToken);
    }

    /// <summary>Sends what was written once it is much.</summary>
    public ValueTask<FlushResult> FlushFull(CancellationToken cancellationToken) =>
        _pending < FlushBytes ? default : Flush(cancellationToken);
}
