using System.Net;
using System.Net.Sockets;

namespace OrderGrains.Silo.Clustering;

/// <summary>
/// Finds a port for a silo that nobody has to know. It lies below the range from which systems take the ports of outgoing connections:
/// one from there could be gone again before the silo listens.
/// </summary>
internal static class LoopbackPort
{
    private const int Lowest = 15_000;
    private const int Highest = 32_000;

    public static int Free()
    {
        while (true)
        {
#pragma warning disable RS0030 // Any free port will do.
            var port = Random.Shared.Next(Lowest, Highest);
#pragma warning restore RS0030
            if (IsFree(port))
                return port;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
