using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace OrderGrains.Bench.Load;

/// <summary>
/// One HTTP/1.1 connection with one request in flight, as cheap as it gets: the generator shares its cores with the server. It reads
/// answers with a Content-Length and nothing else.
/// </summary>
internal sealed class HttpConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[64 * 1024];

    private HttpConnection()
    {
    }

    public static async Task<HttpConnection> Open(IPEndPoint server)
    {
        var connection = new HttpConnection();
        try
        {
            await connection._socket.ConnectAsync(server);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <exception cref="InvalidDataException">The answer cannot be read, or the server hung up.</exception>
    public async ValueTask<Answer> Exchange(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request);
        for (var filled = 0; ;)
        {
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(filled));
            if (read == 0)
                throw new InvalidDataException("The server closed the connection.");
            filled += read;
            if (Parse(filled) is { } answer)
                return answer;
        }
    }

    /// <summary>
    /// Opened on the calling thread, as <see cref="ExchangeBlocking"/> needs it: a socket that once was awaited gives blocking calls their
    /// answers by way of the thread pool, where they wait for each other if the caller is of it, too.
    /// </summary>
    public static HttpConnection OpenBlocking(IPEndPoint server)
    {
        var connection = new HttpConnection();
        try
        {
            connection._socket.Connect(server);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The same on the calling thread, which waits: it allocates nothing.</summary>
    /// <inheritdoc cref="Exchange"/>
    public Answer ExchangeBlocking(ReadOnlySpan<byte> request)
    {
        _socket.Send(request);
        for (var filled = 0; ;)
        {
            var read = _socket.Receive(_buffer.AsSpan(filled));
            if (read == 0)
                throw new InvalidDataException("The server closed the connection.");
            filled += read;
            if (Parse(filled) is { } answer)
                return answer;
        }
    }

    public void Dispose() => _socket.Dispose();

    private Answer? Parse(int filled)
    {
        var received = _buffer.AsSpan(0, filled);
        var end = received.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return null;
        var head = received[..end];
        if (!Utf8Parser.TryParse(head["HTTP/1.1 ".Length..], out int status, out _))
            throw new InvalidDataException("The answer has no status.");

        var length = 0;
        var name = head.IndexOf("Content-Length: "u8);
        if (name >= 0 && !Utf8Parser.TryParse(head[(name + "Content-Length: ".Length)..], out length, out _))
            throw new InvalidDataException("The answer has no length.");
        if (name < 0 && head.IndexOf("Transfer-Encoding"u8) >= 0)
            throw new InvalidDataException("The answer comes in chunks.");
        return filled >= end + 4 + length ? new Answer(status, _buffer.AsMemory(end + 4, length)) : null;
    }
}
