using System.Net.Sockets;

namespace OrderGrains.Fuzz.Sending;

/// <summary>One connection to the service.</summary>
internal sealed class Connection : IDisposable
{
    // The server drops what it has not answered once it hears that nothing follows; so what is whole gets a while to be answered.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly NetworkStream _stream;
    private readonly AnswerReader _reader;

    private Connection(NetworkStream stream) => (_stream, _reader) = (stream, new(stream));

    /// <summary>True once it has carried an answer.</summary>
    public bool IsUsed { get; private set; }

    /// <exception cref="SocketException">Nobody listens.</exception>
    public static async Task<Connection> Open(Uri service, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(service.Host, service.Port, cancellationToken);
            return new(new(socket, ownsSocket: true));
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Sends bytes and reads the answer meanwhile: a server may answer, and hang up, before it has read them all.</summary>
    /// <param name="bytes">What to send.</param>
    /// <param name="isLast">True where nothing will follow, which the server is told if it goes on waiting.</param>
    /// <param name="isHead">True where the answer has no body.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<WireAnswer> Send(byte[] bytes, bool isLast, bool isHead, CancellationToken cancellationToken)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sending = Write(bytes, isLast, done.Token);
        try
        {
            var answer = await _reader.Read(isHead, cancellationToken);
            IsUsed = true;
            return answer ?? new(Outcome.HungUp) { Trouble = "It hung up." };
        }
        catch (IOException e)
        {
            return new(Outcome.HungUp) { Trouble = e.Message };
        }
        catch (Exception e) when (e is InvalidDataException or FormatException or OverflowException)
        {
            return new(Outcome.Garbled) { Trouble = e.Message };
        }
        catch (OperationCanceledException)
        {
            return new(Outcome.TimedOut) { Trouble = "No answer came in time." };
        }
        finally
        {
            await done.CancelAsync();
            await sending;
        }
    }

    public void Dispose() => _stream.Dispose();

    private async Task Write(byte[] bytes, bool isLast, CancellationToken cancellationToken)
    {
        try
        {
            await _stream.WriteAsync(bytes, cancellationToken);
            if (!isLast)
                return;
            await Task.Delay(Pause, cancellationToken);
            _stream.Socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // What came back tells why, or that nothing did.
            return;
        }
    }
}
