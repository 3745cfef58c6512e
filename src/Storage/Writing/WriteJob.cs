using System.Diagnostics;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Writing;

/// <summary>Something a writer does inside a transaction it shares with others, and whoever waits for it.</summary>
/// <param name="key">The order it touches; a transaction holds at most one job of an order. Null for upkeep.</param>
internal abstract class WriteJob(OrderKey? key)
{
    public OrderKey? Key { get; } = key;

    /// <summary>About how many bytes it sends at once; 0 when it sends them bit by bit.</summary>
    public virtual long Size => 0;

    /// <summary>The recorded spans of those who wait.</summary>
    public virtual IReadOnlyList<Activity> Spans => [];

    /// <summary>Whoever asked has given up before it began.</summary>
    public abstract bool IsCanceled { get; }

    /// <summary>The transaction is durable.</summary>
    public abstract void Complete();

    public abstract void Fail(OrderStoreException failure);
}
