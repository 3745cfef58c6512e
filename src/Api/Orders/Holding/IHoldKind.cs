using OrderGrains.Orders;

namespace OrderGrains.Api.Orders.Holding;

/// <summary>How one kind of what is kept elsewhere is held for orders that are being placed.</summary>
internal interface IHoldKind
{
    HeldKind Kind { get; }

    /// <summary>
    /// What the order has yet to take and how much of it, in one sequence for all orders: so of two that want the same one gets all.
    /// </summary>
    /// <param name="order">As it is; null where it is to be made.</param>
    /// <param name="placed">As it would be once it is placed.</param>
    IEnumerable<(string Name, long Amount)> Needs(Order? order, Order placed);

    /// <summary>Has so much of it kept.</summary>
    /// <param name="need">What, and how much.</param>
    /// <param name="placed">The order that needs it, as it would be.</param>
    /// <param name="hold">An id that no other request has.</param>
    /// <param name="until">Until when the order may take it, UTC.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    /// <returns>How much is held: all or 0; null where nobody counts it.</returns>
    Task<long?> Hold(
        (string Name, long Amount) need, Order placed, string hold, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Whether the order has taken it by the hold.</summary>
    bool IsTaken(Order order, string name, string hold);

    /// <summary>Ends the hold, of which nothing was taken.</summary>
    Task Release(string merchant, string name, string hold, CancellationToken cancellationToken);
}
