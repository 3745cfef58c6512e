using System.Buffers;
using System.IO.Pipelines;

namespace OrderGrains.Api.Doors;

/// <summary>
/// The lines of a body, one after another while they arrive. One line is held at a time, and of one that is too long nothing; what is not
/// asked for stays with the client, which the server lets wait.
/// </summary>
/// <param name="body">Where they come from.</param>
/// <param name="maxBytes">The most bytes of a line, with what ends it.</param>
internal sealed class BodyLines(PipeReader body, int maxBytes)
{
    private long _number;
    private long _end;

    /// <summary>True when somebody has ended the reading (<see cref="PipeReader.CancelPendingRead"/>).</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>The next line that is not blank; null after the last one.</summary>
    /// <exception cref="IOException">The body broke off, is not framed as it says, or comes too slowly.</exception>
    public async ValueTask<BodyLine?> Next()
    {
        while (await Any() is { } line)
        {
            if (line.Text is null || line.Text.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) >= 0)
                return line;
        }

        return null;
    }

    private async ValueTask<BodyLine?> Any()
    {
        var (isTooLong, searched) = (false, 0L);
        while (true)
        {
            // No token: see PipeReaderExtensions.ReadToEnd.
            var result = await body.ReadAsync(CancellationToken.None);
            var buffer = result.Buffer;
            if (!result.IsCanceled && buffer.Slice(searched).PositionOf((byte)'\n') is { } end)
                return Take(buffer, buffer.GetPosition(1, end), isTooLong);
            if (result is { IsCompleted: true, IsCanceled: false } && (isTooLong || buffer.Length > 0))
                return Take(buffer, buffer.End, isTooLong);
            if (result.IsCompleted || result.IsCanceled)
            {
                IsCancelled = result.IsCanceled;
                body.AdvanceTo(buffer.End);
                return null;
            }

            isTooLong |= buffer.Length > maxBytes;
            (searched, _end) = isTooLong ? (0, _end + buffer.Length) : (buffer.Length, _end);
            body.AdvanceTo(isTooLong ? buffer.End : buffer.Start, buffer.End);
        }
    }

    private BodyLine Take(ReadOnlySequence<byte> buffer, SequencePosition next, bool isTooLong)
    {
        var line = buffer.Slice(0, next);
        _end += line.Length;
        var text = isTooLong || line.Length > maxBytes ? null : line.ToArray();
        body.AdvanceTo(next);
        return new(++_number, text, _end);
    }
}
