using OrderGrains.Orders.Store;
using OrderGrains.Storage.Migrations;
using OrderGrains.Storage.Postgres.Sharding;

namespace OrderGrains.Storage.Postgres;

/// <summary>An order store on PostgreSQL, of one database or of several.</summary>
public interface IPostgresOrders
{
    /// <summary>Brings each schema to this program's version and starts the writers. Opening again does nothing.</summary>
    /// <exception cref="SchemaVersionException">A database is newer than this program, or older and not to be migrated.</exception>
    /// <exception cref="ShardLayoutException">A database is laid out for other order databases.</exception>
    /// <exception cref="Npgsql.NpgsqlException">A database cannot be reached.</exception>
    Task Open(CancellationToken cancellationToken);

    /// <summary>
    /// Ends a silo's writing for good. When it returns, whatever the silo has committed can be read, and it will commit nothing more,
    /// however long it has been asleep. Fencing again does nothing.
    /// </summary>
    /// <param name="silo">The silo's <see cref="PostgresStoreOptions.Silo"/>.</param>
    /// <param name="cancellationToken">Gives up; the silo may or may not be fenced.</param>
    /// <exception cref="OrderStoreException">A database could not be asked.</exception>
    Task Fence(string silo, CancellationToken cancellationToken);
}
