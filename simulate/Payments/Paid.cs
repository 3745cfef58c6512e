using OrderGrains.Faults.Orders;
using OrderGrains.Orders;

namespace OrderGrains.Simulate.Payments;

/// <summary>What a payer asked for, and what it was told.</summary>
/// <param name="Order">The order.</param>
/// <param name="Action">Authorize, Capture, Refund or VoidAuthorization.</param>
/// <param name="Answer">The last answer to it.</param>
internal sealed record Paid(OrderKey Order, OrderAction Action, OrderAnswer Answer);
