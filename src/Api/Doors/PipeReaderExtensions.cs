using System.Buffers;
using System.IO.Pipelines;

namespace OrderGrains.Api.Doors;

internal static class PipeReaderExtensions
{
    /// <summary>Reads everything; the server's size limit ends a body that is too large with an exception.</summary>
    public static async Task<byte[]> ReadToEnd(this PipeReader reader, CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            if (result.IsCompleted)
            {
                var bytes = result.Buffer.ToArray();
                reader.AdvanceTo(result.Buffer.End);
                return bytes;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }
}
