using OrderGrains.Values;

namespace OrderGrains.Carts;

/// <summary>Says what the cart is called.</summary>
[GenerateSerializer, Immutable, Alias("og.cartChange.describe")]
public sealed record DescribeCart(
    [property: Id(0)] Optional<string?> Name, [property: Id(1)] Optional<string?> Description) : CartChange;
