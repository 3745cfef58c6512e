using Npgsql;

namespace OrderGrains.Storage.Postgres.Writing;

/// <summary>
/// Opens a writer's sessions and settles what became of its lost transactions. One that could not be settled is remembered: no other
/// session is opened before it has been.
/// </summary>
/// <param name="open">Opens a fresh session.</param>
/// <param name="connections">Where to ask about lost transactions.</param>
/// <param name="patience">How long a lost transaction is looked for.</param>
internal sealed class SessionSource(Func<Task<WriterSession>> open, NpgsqlDataSource connections, TimeSpan patience)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private LostTransaction? _unsettled;

    public async Task<WriterSession> Open()
    {
        if (_unsettled is { } lost)
            await Ask(lost, CancellationToken.None);
        _unsettled = null;
        return await open();
    }

    /// <summary>Whether the transaction was made; asks until the database answers.</summary>
    /// <exception cref="OperationCanceledException">It could not be told in time.</exception>
    public async Task<bool> Settle(LostTransaction lost)
    {
        _unsettled = lost;
        using var timeout = new CancellationTokenSource(patience);
        while (true)
        {
            try
            {
                var made = await Ask(lost, timeout.Token);
                _unsettled = null;
                return made;
            }
            catch (NpgsqlException)
            {
                await Task.Delay(Pause, timeout.Token);
            }
        }
    }

    private async Task<bool> Ask(LostTransaction lost, CancellationToken cancellationToken)
    {
        await using var connection = await connections.OpenConnectionAsync(cancellationToken);
        return await lost.Settle(connection, cancellationToken);
    }
}
