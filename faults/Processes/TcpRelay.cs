using System.Net;
using System.Net.Sockets;

namespace OrderGrains.Faults.Processes;

/// <summary>Passes TCP connections on to a socket in the file system, as long as it is let.</summary>
internal sealed class TcpRelay : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly Task _accepting;
    private readonly CancellationTokenSource _end = new();
    private TaskCompletionSource _silence = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TcpRelay(TcpListener listener, string target)
    {
        (_listener, Target) = (listener, target);
        _accepting = Accept();
    }

    /// <summary>The socket that connections yet to come are passed on to.</summary>
    public string Target { get; set; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How PostgreSQL is reached through it, in Npgsql's words.</summary>
    /// <param name="address">The address it listens on.</param>
    public string ConnectionString(string address) => $"Host={address};Port={Port};Username=og;Database=postgres";

    public static TcpRelay Start(string address, string target)
    {
        var listener = new TcpListener(IPAddress.Parse(address), 0);
        listener.Start();
        return new(listener, target);
    }

    /// <summary>
    /// From now on no byte of a connection that is there arrives, either way, and neither end is told: as when a router between them has
    /// forgotten it. New connections are passed on.
    /// </summary>
    public void FallSilent() => Interlocked.Exchange(ref _silence, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _end.CancelAsync();
        await _accepting;
        _end.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
                _ = Pass(await _listener.AcceptSocketAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // No more connections are wanted.
        }
    }

    private async Task Pass(Socket client)
    {
        using var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await server.ConnectAsync(new UnixDomainSocketEndPoint(Target));
            await using var near = new NetworkStream(client, ownsSocket: true);
            await using var far = new NetworkStream(server);
            var silence = _silence.Task;
            await await Task.WhenAny(Copy(near, far, silence), Copy(far, near, silence));
        }
        catch (Exception e) when (e is SocketException or IOException or OperationCanceledException)
        {
            // Either end is gone, and with it the connection.
        }
        finally
        {
            client.Dispose();
        }
    }

    private async Task Copy(NetworkStream from, NetworkStream to, Task silence)
    {
        var buffer = new byte[16 * 1024];
        while (await from.ReadAsync(buffer, _end.Token) is var count and > 0)
        {
            if (silence.IsCompleted)
                await Task.Delay(Timeout.Infinite, _end.Token);
            await to.WriteAsync(buffer.AsMemory(0, count), _end.Token);
        }

        // The end of a silent connection does not arrive either.
        if (silence.IsCompleted)
            await Task.Delay(Timeout.Infinite, _end.Token);
    }
}
