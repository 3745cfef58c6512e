using Npgsql;

namespace OrderGrains.Storage.Postgres.Writing;

/// <summary>
/// Opens a writer's sessions and settles what became of its lost transactions. One that could not be settled is remembered: no other
/// session is opened before it has been.
/// </summary>
/// <param name="open">Opens a fresh session.</param>
/// <param name="ask">Asks once whether a lost transaction was made, see <see cref="LostTransaction"/>.</param>
/// <param name="patience">How long a lost transaction is looked for.</param>
/// <param name="time">Measures it.</param>
internal sealed class SessionSource(
    Func<Task<IWriterSession>> open, Func<LostTransaction, CancellationToken, Task<bool>> ask, TimeSpan patience, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private LostTransaction? _unsettled;

    public async Task<IWriterSession> Open()
    {
        if (_unsettled is { } lost)
            await ask(lost, CancellationToken.None);
        _unsettled = null;
        return await open();
    }

    /// <summary>Whether the transaction was made; asks until the database answers.</summary>
    /// <exception cref="OperationCanceledException">It could not be told in time.</exception>
    public async Task<bool> Settle(LostTransaction lost)
    {
        _unsettled = lost;
        using var timeout = new CancellationTokenSource(patience, time);
        while (true)
        {
            try
            {
                var made = await ask(lost, timeout.Token);
                _unsettled = null;
                return made;
            }
            catch (NpgsqlException)
            {
                await Task.Delay(Pause, time, timeout.Token);
            }
        }
    }
}
