using OrderGrains.Fuzz.Requests;

namespace OrderGrains.Fuzz.Sending;

/// <summary>Sends requests one after another, over one connection as long as it lasts.</summary>
/// <param name="service">Where to.</param>
/// <param name="patience">How long one may take; a wait for changes that a request asks for takes up to 30 seconds.</param>
internal sealed class Client(Uri service, TimeSpan patience) : IDisposable
{
    private Connection? _connection;

    /// <param name="request">With its places filled.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task<WireAnswer> Send(FuzzRequest request, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(patience);
        try
        {
            if (request.Raw is not null)
            {
                using var own = await Connection.Open(service, timeout.Token);
                return await own.Send(request.ToBytes(service.Authority), isLast: true, request.IsHead, timeout.Token);
            }

            var (answer, wasUsed) = await SendHere(request, timeout.Token);
            return answer.Outcome == Outcome.HungUp && wasUsed ? (await SendHere(request, timeout.Token)).Answer : answer;
        }
        catch (System.Net.Sockets.SocketException e)
        {
            return new(Outcome.HungUp) { Trouble = e.Message };
        }
        finally
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    public void Dispose() => _connection?.Dispose();

    /// <summary>A server may end a connection between two requests: the second is then sent again.</summary>
    private async Task<(WireAnswer Answer, bool WasUsed)> SendHere(FuzzRequest request, CancellationToken cancellationToken)
    {
        _connection ??= await Connection.Open(service, cancellationToken);
        var wasUsed = _connection.IsUsed;
        var answer = await _connection.Send(request.ToBytes(service.Authority), isLast: false, request.IsHead, cancellationToken);
        if (answer.Outcome != Outcome.Answered || answer.EndsConnection || answer.Status == 101)
        {
            _connection.Dispose();
            _connection = null;
        }

        return (answer, wasUsed);
    }
}
