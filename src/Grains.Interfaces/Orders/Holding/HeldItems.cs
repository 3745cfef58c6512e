using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>All that is kept elsewhere for an order while it is being placed.</summary>
/// <param name="Hold">The hold's id; all that is held for one request has the same.</param>
/// <param name="Until">The hold is good until then, UTC.</param>
/// <param name="Items">What the order has yet to take; of what is missing here nothing is held.</param>
[GenerateSerializer, Immutable, Alias("og.heldItems")]
public sealed record HeldItems(
    [property: Id(0)] string Hold, [property: Id(1)] DateTimeOffset Until, [property: Id(2)] ValueList<HeldItem> Items)
{
    /// <summary>Nothing: an order that needs anything is not placed with it.</summary>
    public static HeldItems None { get; } = new("", default, []);

    /// <summary>How much of it an order may take; null where nobody counts it, 0 where nothing is held any more.</summary>
    public long? AmountOf(HeldKind kind, string name, DateTimeOffset now)
    {
        foreach (var item in Items.AsSpan())
        {
            if (item.Kind == kind && item.Name == name)
                return now > Until && item.Amount is not null ? 0 : item.Amount;
        }

        return 0;
    }
}
