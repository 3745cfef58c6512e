using System.Net;
using System.Net.Sockets;

namespace OrderGrains.Api.Deliveries.Sending;

/// <summary>
/// Opens the connections messages go by. A name is looked up here, and the connection is opened to an address that was checked: whatever
/// the name stands for a moment later makes no difference.
/// </summary>
/// <param name="targets">Say which addresses may be called.</param>
/// <param name="lookUp">The addresses of a name; of an address itself.</param>
internal sealed class CheckedConnections(DeliveryTargets targets, Func<string, CancellationToken, Task<IPAddress[]>> lookUp)
{
    /// <exception cref="ForbiddenTargetException">None of the host's addresses may be called.</exception>
    /// <exception cref="SocketException">The host is unknown, or does not answer.</exception>
    public async ValueTask<Stream> Open(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint;
        IPAddress[] allowed = [.. (await lookUp(host.Host, cancellationToken)).Where(targets.Allows)];
        if (allowed.Length == 0)
            throw new ForbiddenTargetException("the address is not public");

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, host.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
