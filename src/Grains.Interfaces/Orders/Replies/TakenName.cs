namespace OrderGrains.Orders;

/// <summary>A name that cannot be given to an order, since another one of the merchant has it.</summary>
/// <param name="Kind">What kind of name.</param>
/// <param name="Name">The name.</param>
/// <param name="OrderId">The order that has it.</param>
[GenerateSerializer, Immutable, Alias("og.takenName")]
public sealed record TakenName([property: Id(0)] AliasKind Kind, [property: Id(1)] string Name, [property: Id(2)] string OrderId);
