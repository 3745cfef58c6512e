namespace OrderGrains.Merchants.Offers;

/// <summary>What is known of a gift card beside what is on it, which its grain knows.</summary>
[GenerateSerializer, Immutable, Alias("og.giftCardTerms")]
public sealed record GiftCardTerms
{
    /// <summary>By which it is paid with.</summary>
    [Id(0)] public required string Code { get; init; }

    /// <summary>Nobody has bought it yet.</summary>
    [Id(1)] public bool Draft { get; init; }

    /// <summary>No order is begun to be paid with it from then on; null for never.</summary>
    [Id(2)] public DateTimeOffset? ExpiresAt { get; init; }

    [Id(3)] public string? ImageUrl { get; init; }

    /// <summary>Who is to get it.</summary>
    [Id(4)] public string? RecipientEmail { get; init; }
}
