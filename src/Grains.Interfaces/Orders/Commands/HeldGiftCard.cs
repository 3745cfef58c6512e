namespace OrderGrains.Orders;

/// <summary>What a gift card keeps for an order while it is being placed.</summary>
/// <param name="Hold">The hold's id.</param>
/// <param name="Until">The hold is good until then, UTC.</param>
/// <param name="Code">Which card.</param>
/// <param name="Amount">Minor units; 0 where it has not as much as the order needs.</param>
[GenerateSerializer, Immutable, Alias("og.heldGiftCard")]
public sealed record HeldGiftCard(
    [property: Id(0)] string Hold, [property: Id(1)] DateTimeOffset Until, [property: Id(2)] string Code, [property: Id(3)] long Amount);
