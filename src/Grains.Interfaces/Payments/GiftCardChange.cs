namespace OrderGrains.Payments;

/// <summary>What became of a change of a gift card.</summary>
/// <param name="Card">As it is then; null where it cannot be changed so.</param>
/// <param name="KeyReused">True where another change was made under the key.</param>
[GenerateSerializer, Immutable, Alias("og.giftCardChange")]
public sealed record GiftCardChange([property: Id(0)] GiftCard? Card, [property: Id(1)] bool KeyReused = false);
