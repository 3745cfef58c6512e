using System.Buffers;
using OrderGrains.Api.Hosting.Transfers;

namespace OrderGrains.Api.Doors;

internal static class BodyReading
{
    /// <summary>
    /// Reads the whole body; the server's size limit ends one that is too large with an exception. So does the end of the connection, and
    /// a body that does not come at once may be ended as a transfer. No token does it sooner: a read that one cancels tells nobody that the
    /// connection cannot be read on (<see cref="RequestBody.BrokenOff"/>).
    /// </summary>
    /// <returns>In an array of the shared pool; whoever is done with it may return it there.</returns>
    /// <exception cref="BadHttpRequestException">It is too large, is not what its framing says, or takes too long.</exception>
    /// <exception cref="NoRoomException">Other bodies and answers hold all that they may.</exception>
    public static async ValueTask<ArraySegment<byte>> ReadToEnd(this HttpRequest request)
    {
        var reader = request.BodyReader;
        Transfer? transfer = null;
        try
        {
            while (true)
            {
                var result = await reader.ReadAsync(CancellationToken.None);
                if (result.IsCanceled)
                {
                    reader.AdvanceTo(result.Buffer.End);
                    throw new BadHttpRequestException("The body takes too long.", StatusCodes.Status408RequestTimeout);
                }

                if (result.IsCompleted)
                {
                    var bytes = Copy(result.Buffer);
                    reader.AdvanceTo(result.Buffer.End);
                    return bytes;
                }

                transfer ??= request.HttpContext.RequestServices.GetRequiredService<TransferList>().Begin(reader.CancelPendingRead);
                if (!transfer.Hold(result.Buffer.Length))
                {
                    reader.AdvanceTo(result.Buffer.End);
                    throw new NoRoomException();
                }

                reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
            }
        }
        finally
        {
            transfer?.Dispose();
        }
    }

    private static ArraySegment<byte> Copy(ReadOnlySequence<byte> body)
    {
        var length = checked((int)body.Length);
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        body.CopyTo(bytes);
        return new(bytes, 0, length);
    }
}
