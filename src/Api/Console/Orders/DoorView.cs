using OrderGrains.Api.Doors;
using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Console.Orders;

/// <summary>How a door shows an order to who reads it there.</summary>
/// <param name="Door">The door.</param>
/// <param name="Call">Method and path of the read, with the order's id in place.</param>
/// <param name="Hidden">Why the door would not find it, in words; null where it does.</param>
/// <param name="Render">The door's own answer.</param>
internal sealed record DoorView(
    Door Door,
    Func<Order, string> Call,
    Func<Order, Merchant, string?> Hidden,
    Func<Order, Merchant, string, JsonAnswer> Render);
