namespace OrderGrains.Carts;

/// <summary>Makes the cart a customer's no more.</summary>
/// <param name="Customer">The customer's id; of one whose it is not, nothing changes.</param>
[GenerateSerializer, Immutable, Alias("og.cartChange.removeCustomer")]
public sealed record RemoveCartCustomer([property: Id(0)] string Customer) : CartChange;
