using System.Buffers;
using System.IO.Pipelines;

namespace OrderGrains.Api.Doors;

internal static class PipeReaderExtensions
{
    /// <summary>
    /// Reads everything; the server's size limit ends a body that is too large with an exception. So does the end of the connection. No
    /// token does it sooner: a read that one cancels tells nobody that the connection cannot be read on
    /// (<see cref="RequestBody.BrokenOff"/>).
    /// </summary>
    /// <returns>In an array of the shared pool; whoever is done with it may return it there.</returns>
    public static async ValueTask<ArraySegment<byte>> ReadToEnd(this PipeReader reader)
    {
        while (true)
        {
            var result = await reader.ReadAsync(CancellationToken.None);
            if (result.IsCompleted)
            {
                var length = checked((int)result.Buffer.Length);
                var bytes = ArrayPool<byte>.Shared.Rent(length);
                result.Buffer.CopyTo(bytes);
                reader.AdvanceTo(result.Buffer.End);
                return new(bytes, 0, length);
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }
}
