using OrderGrains.Orders.Audit;
using OrderGrains.Orders.Store;

namespace OrderGrains.Orders.Ageing;

/// <summary>What an engine does so that the events of orders that have ended are exported and dropped beside a running service.</summary>
public interface IEventArchive
{
    /// <summary>What time it is by the database's clock.</summary>
    Task<DateTimeOffset> Now(CancellationToken cancellationToken);

    /// <summary>True for the first who asks on a day, of all processes on the database.</summary>
    Task<bool> ClaimDay(CancellationToken cancellationToken);

    /// <summary>Looks through the orders that have rows of history.</summary>
    /// <param name="before">Gives those whose last row was written before that.</param>
    /// <param name="after">The number of the order to go on after; 0 begins.</param>
    /// <param name="limit">The most orders to look at.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<AgedPage> Aged(DateTimeOffset before, long after, int limit, CancellationToken cancellationToken);

    /// <summary>Has the order's own row hold all that its history tells.</summary>
    /// <param name="order">The order.</param>
    /// <param name="stored">As it was loaded.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False when the history does not end where the order says.</returns>
    Task<bool> Settle(AgedOrder order, StoredOrder stored, CancellationToken cancellationToken);

    /// <summary>The next rows of an order's history, at least one, none behind the last that the order names.</summary>
    Task<IReadOnlyList<AuditRow>> Rows(AgedOrder order, int after, CancellationToken cancellationToken);

    /// <summary>
    /// Drops the histories of those orders whose last row is still the one they name, and is in the order's own row; the others keep
    /// theirs.
    /// </summary>
    /// <returns>How many rows were dropped.</returns>
    Task<long> Drop(IReadOnlyList<AgedOrder> orders, CancellationToken cancellationToken);
}
