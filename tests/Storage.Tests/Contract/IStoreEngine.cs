using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Tests.Contract;

/// <summary>An engine under test, with a database of its own.</summary>
public interface IStoreEngine
{
    /// <summary>Opens the store; after <see cref="CloseAsync"/> the same one again.</summary>
    Task<IOrderStore> OpenAsync(TimeProvider time);

    Task CloseAsync();

    /// <summary>Runs a statement on the database, beside the store.</summary>
    Task ExecuteAsync(string sql);

    /// <summary>Removes the database.</summary>
    Task DeleteAsync();
}
