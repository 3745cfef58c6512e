namespace OrderGrains.Api.Doors.MultiSafepay.Gateways;

/// <summary>A payment method as a checkout shows it.</summary>
/// <param name="Id">The code that <c>gateway</c> of an order names it by.</param>
/// <param name="Description">What customers call it.</param>
/// <param name="IsCoupon">A gift card.</param>
internal sealed record Gateway(string Id, string Description, bool IsCoupon = false);
