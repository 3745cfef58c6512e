using Npgsql;

namespace OrderGrains.Storage.Postgres;

/// <summary>The stretch of the change feed that belongs to this run of the server.</summary>
internal static class FeedEpoch
{
    /// <summary>
    /// Its number; begins it where nobody has yet. It holds for as long as the connection, which ends with the run. On its own, since
    /// whoever else begins it waits for the end of the transaction.
    /// </summary>
    public static async Task<long> Begin(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT feed_begin()", connection);
        return await command.ExecuteScalarAsync(cancellationToken) as long?
            ?? throw new InvalidOperationException("The change feed has no epoch.");
    }
}
