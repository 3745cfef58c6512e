using System.Data;
using System.Text.Json;
using Npgsql;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Postgres.Reading;

/// <summary>Runs queries on a pool of its own and puts their failures into the store's words.</summary>
/// <param name="source">The pool, which ends with this.</param>
internal sealed class Reader(NpgsqlDataSource source) : IAsyncDisposable
{
    /// <summary>A query may run twice: a connection that broke while it was idle is only found out by using it.</summary>
    /// <exception cref="OrderStoreException">The database could not be read, or what it holds could not be understood.</exception>
    public async Task<T> Read<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> query, CancellationToken cancellationToken)
    {
        try
        {
            try
            {
                return await Run(query, cancellationToken);
            }
            catch (NpgsqlException e) when (Failures.IsOfConnection(e))
            {
                return await Run(query, cancellationToken);
            }
        }
        catch (Exception e) when (e is NpgsqlException or JsonException or FormatException or ArgumentException or NotSupportedException
            or ObjectDisposedException)
        {
            throw new OrderStoreException($"The store could not be read: {e.Message}", outcomeUnknown: false, e);
        }
    }

    /// <summary>Gives up all connections that are there; those in use once they are given back.</summary>
    public void Renew() => source.Clear();

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task<T> Run<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> query, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        try
        {
            return await query(connection, cancellationToken);
        }
        catch (PostgresException e) when (Failures.IsRolledBack(e) && connection.State == ConnectionState.Open)
        {
            await connection.Mend();
            throw;
        }
    }
}
