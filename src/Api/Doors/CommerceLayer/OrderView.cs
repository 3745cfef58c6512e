using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>What an answer shows: an order, of whom, and how the client wants it.</summary>
/// <param name="Order">The order as the grain replied it.</param>
/// <param name="Merchant">Whose it is.</param>
/// <param name="BaseUrl">Scheme and host of the request, which the links lead back to.</param>
/// <param name="Query">The <c>include</c> and <c>fields</c> of the request.</param>
internal sealed record OrderView(Order Order, Merchant Merchant, string BaseUrl, ViewQuery Query);
