namespace OrderGrains.Carts;

/// <summary>Makes the cart a customer's, beside those whose it is.</summary>
/// <param name="Customer">The customer's id.</param>
[GenerateSerializer, Immutable, Alias("og.cartChange.addCustomer")]
public sealed record AddCartCustomer([property: Id(0)] string Customer) : CartChange;
