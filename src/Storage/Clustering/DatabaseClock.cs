using Npgsql;
using OrderGrains.Storage.Postgres;

namespace OrderGrains.Storage.Clustering;

/// <summary>Asks a database what time it is, on connections that nothing else delays.</summary>
/// <param name="database">The database, in Npgsql's words.</param>
public sealed class DatabaseClock(string database) : IAsyncDisposable, IDisposable
{
    private const string Ask = "SELECT clock_timestamp()";

    private readonly NpgsqlDataSource _connections = DataSources.Watch(database);

    /// <summary>The time at some moment between call and return, for a process that has not started yet.</summary>
    /// <exception cref="NpgsqlException">The database does not answer.</exception>
    public DateTimeOffset Read()
    {
        using var connection = _connections.OpenConnection();
        using var command = new NpgsqlCommand(Ask, connection);
        return Utc(command.ExecuteScalar());
    }

    /// <summary>The time at some moment between call and return.</summary>
    /// <exception cref="NpgsqlException">The database does not answer.</exception>
    public async Task<DateTimeOffset> Read(CancellationToken cancellationToken)
    {
        await using var connection = await _connections.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Ask, connection);
        return Utc(await command.ExecuteScalarAsync(cancellationToken));
    }

    public void Dispose() => _connections.Dispose();

    public ValueTask DisposeAsync() => _connections.DisposeAsync();

    private static DateTimeOffset Utc(object? answer) => new((DateTime)answer!);
}
