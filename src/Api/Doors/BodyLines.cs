using System.Buffers;
using System.IO.Pipelines;

namespace OrderGrains.Api.Doors;

/// <summary>
/// The lines of a body, one after another while they arrive. One line is held at a time, and of one that is too long nothing; what is not
/// asked for stays with the client, which the server lets wait.
/// </summary>
/// <param name="body">Where they come from.</param>
/// <param name="maxBytes">The most bytes of a line.</param>
internal sealed class BodyLines(PipeReader body, int maxBytes)
{
    private long _number;

    /// <summary>True when somebody has ended the reading (<see cref="PipeReader.CancelPendingRead"/>).</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>The next line that is not blank; null after the last one.</summary>
    /// <exception cref="IOException">The body broke off, is not framed as it says, or comes too slowly.</exception>
    public async ValueTask<BodyLine?> Next()
    {
        while (await Any() is { } line)
        {
            if (line.Text is null || line.Text.AsSpan().IndexOfAnyExcept(" \t\r"u8) >= 0)
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
                return Take(buffer.Slice(0, end), buffer.GetPosition(1, end), isTooLong);
            if (result is { IsCompleted: true, IsCanceled: false } && (isTooLong || buffer.Length > 0))
                return Take(buffer, buffer.End, isTooLong);
            if (result.IsCompleted || result.IsCanceled)
            {
                IsCancelled = result.IsCanceled;
                body.AdvanceTo(buffer.End);
                return null;
            }

            isTooLong |= buffer.Length > maxBytes;
            searched = isTooLong ? 0 : buffer.Length;
            body.AdvanceTo(isTooLong ? buffer.End : buffer.Start, buffer.End);
        }
    }

    private BodyLine Take(ReadOnlySequence<byte> text, SequencePosition next, bool isTooLong)
    {
        var line = new BodyLine(++_number, isTooLong || text.Length > maxBytes ? null : text.ToArray());
        body.AdvanceTo(next);
        return line;
    }
}
