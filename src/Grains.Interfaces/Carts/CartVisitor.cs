namespace OrderGrains.Carts;

/// <summary>Who stands before a cart, where it is not the merchant.</summary>
/// <param name="Customer">The id of the customer who has logged in; null for a guest.</param>
[GenerateSerializer, Immutable, Alias("og.cartVisitor")]
public sealed record CartVisitor([property: Id(0)] string? Customer);
