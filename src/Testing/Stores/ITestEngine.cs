using OrderGrains.Orders.Store;

namespace OrderGrains.Testing.Stores;

/// <summary>A kind of store that all silos of a cluster share. Disposing it removes what it has kept.</summary>
internal interface ITestEngine : IAsyncDisposable
{
    /// <summary>The orders.</summary>
    IOrderStore Orders { get; }

    /// <summary>Gives a silo what it needs besides the orders' store: the state of all other grains, and what delivers effects.</summary>
    void AddTo(ISiloBuilder silo);
}
