using Npgsql;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Postgres;

namespace OrderGrains.Simulate.Database;

/// <summary>The readers' pool of a process, as src/Storage/Postgres/Reading/Reader.cs has it.</summary>
internal sealed class Reading(Wire wire)
{
    private readonly Pool _pool = new(wire);

    /// <summary>A query may run twice.</summary>
    /// <exception cref="OrderStoreException">The server could not be asked.</exception>
    public async Task<T> Read<T>(Func<T> query)
    {
        try
        {
            try
            {
                return await Run(query);
            }
            catch (NpgsqlException e) when (Failures.IsOfConnection(e))
            {
                return await Run(query);
            }
        }
        catch (NpgsqlException e)
        {
            throw new OrderStoreException($"The store could not be read: {e.Message}", outcomeUnknown: false, e);
        }
    }

    private Task<T> Run<T>(Func<T> query) => _pool.Ask(() => Task.FromResult(query()));
}
