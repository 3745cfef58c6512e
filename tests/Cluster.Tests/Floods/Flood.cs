using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace OrderGrains.Cluster.Tests.Floods;

/// <summary>Many connections that send what they have to and stay, and the statuses that came back on them.</summary>
internal sealed class Flood(Uri service) : IAsyncDisposable
{
    private readonly ConcurrentBag<Socket> _sockets = [];
    private readonly ConcurrentBag<Task> _tasks = [];

    /// <summary>Statuses so far.</summary>
    public ConcurrentBag<int> Statuses { get; } = [];

    /// <summary>Opens connections one after another; what is sent on them, and read, goes on by itself.</summary>
    /// <param name="connections">How many.</param>
    /// <param name="bytes">What the connection of a number sends.</param>
    /// <param name="isReading">False where of each answer only the beginning is taken, before the next connection is opened.</param>
    public async Task Send(int connections, Func<int, byte[]> bytes, bool isReading = true)
    {
        for (var i = 0; i < connections; i++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            _sockets.Add(socket);
            if (!isReading)
                socket.ReceiveBufferSize = 4096;
            await socket.ConnectAsync(service.Host, service.Port);
            _tasks.Add(Write(socket, bytes(i)));
            if (isReading)
                _tasks.Add(Read(socket));
            else
                await socket.ReceiveAsync(new byte[16]);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var socket in _sockets)
            socket.Dispose();
        await Task.WhenAll(_tasks);
    }

    private static async Task Write(Socket socket, byte[] bytes)
    {
        try
        {
            await socket.SendAsync(bytes);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The server may hang up, and the test does.
            return;
        }
    }

    private async Task Read(Socket socket)
    {
        var buffer = new byte[4096];
        try
        {
            while (await socket.ReceiveAsync(buffer) is > 0 and var count)
            {
                var text = Encoding.Latin1.GetString(buffer, 0, count);
                foreach (var answer in text.Split("HTTP/1.1 ").Skip(1))
                    Statuses.Add(int.Parse(answer[..3]));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            return;
        }
    }
}
