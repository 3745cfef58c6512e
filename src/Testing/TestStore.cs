namespace OrderGrains.Testing;

/// <summary>Where a test's orders are kept.</summary>
public enum TestStore
{
    /// <summary>
    /// In memory: orders with their history, retries and names. There is no search, no change feed, and nothing leaves an order: neither
    /// calls of payment gateways nor effects on customers and stock.
    /// </summary>
    Memory = 0,

    /// <summary>The service's own SQLite engine in a folder that goes with the cluster: all there is in production.</summary>
    Sqlite = 1,
}
