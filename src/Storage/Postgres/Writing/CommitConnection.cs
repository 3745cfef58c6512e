using System.Data;
using Npgsql;

namespace OrderGrains.Storage.Postgres.Writing;

/// <summary>
/// A connection that commits. The driver has the server cancel what takes too long, whatever it is told, and a server that cancels a COMMIT
/// which waits for a synchronous standby reports it as made. So a batch that commits has no time-out: whoever waits for it gives up.
/// </summary>
/// <param name="connection">Is closed with this; later, if something is still under way on it.</param>
internal sealed class CommitConnection(NpgsqlConnection connection) : IAsyncDisposable
{
    private Task? _left;

    public NpgsqlConnection Inner => connection;

    /// <summary>It is known already that the connection is of no use any more.</summary>
    public bool IsBroken => _left is not null || connection.State != ConnectionState.Open;

    /// <summary>Sends a batch that commits and waits for its end, no longer than a command may take.</summary>
    /// <exception cref="NpgsqlException">It failed, or there was no answer in time: then it may still be made.</exception>
    public async Task Commit(NpgsqlBatch batch)
    {
        batch.Timeout = 0;
        var running = batch.ExecuteNonQueryAsync();
        try
        {
            await running.WaitAsync(TimeSpan.FromSeconds(connection.CommandTimeout));
        }
        catch (TimeoutException e) when (!running.IsCompleted)
        {
            _left = running;
            throw new NpgsqlException("The server has not answered in time.", e);
        }
    }

    public ValueTask DisposeAsync()
    {
        if (_left is null)
            return connection.DisposeAsync();
        _ = Leave(_left);
        return ValueTask.CompletedTask;
    }

    // It ends with its session at the latest: whoever settles the transaction ends that, and so does the system when the host is away.
    private async Task Leave(Task left)
    {
        try
        {
            await left;
        }
        catch (NpgsqlException)
        {
            // What became of it is found out by asking.
        }

        await connection.DisposeAsync();
    }
}
