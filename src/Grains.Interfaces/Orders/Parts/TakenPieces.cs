namespace OrderGrains.Orders;

/// <summary>Pieces of an article that were taken off the shelf for the order.</summary>
[GenerateSerializer, Immutable, Alias("og.takenPieces")]
public sealed record TakenPieces : StoredRecord
{
    /// <summary>The article's SKU.</summary>
    [Id(0), NotPersonal] public required string Id { get; init; }

    /// <summary>At least 1.</summary>
    [Id(1)] public long Quantity { get; init; }

    /// <summary>The hold that kept the last of them for the order; null where they were taken without one.</summary>
    [Id(2), NotPersonal] public string? Hold { get; init; }
}
