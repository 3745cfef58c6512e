namespace OrderGrains.Carts;

/// <summary>What is to become of a cart.</summary>
[GenerateSerializer, Immutable, Alias("og.cartChange")]
public abstract record CartChange
{
    /// <summary>Tells the change from all others: one that comes again changes nothing.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>What it comes of, where it may come again: another one under the id is not made. Null where nobody says.</summary>
    [Id(270)] public Guid? Fingerprint { get; init; }

    /// <summary>Who makes it; null for the merchant.</summary>
    [Id(220)] public CartVisitor? Visitor { get; init; }
}
