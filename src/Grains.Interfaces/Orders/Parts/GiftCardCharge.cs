namespace OrderGrains.Orders;

/// <summary>What a gift card was charged for the order when it was placed.</summary>
[GenerateSerializer, Immutable, Alias("og.giftCardCharge")]
public sealed record GiftCardCharge : StoredRecord
{
    /// <summary>The hold by which the card kept the amount; no other charge has it.</summary>
    [Id(0), NotPersonal] public required string Hold { get; init; }

    [Id(1), NotPersonal] public required string Code { get; init; }

    /// <summary>Minor units, at least 1.</summary>
    [Id(2)] public long Amount { get; init; }
}
