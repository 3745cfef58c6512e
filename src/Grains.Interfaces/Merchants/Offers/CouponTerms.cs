namespace OrderGrains.Merchants.Offers;

/// <summary>A coupon of a promotion.</summary>
[GenerateSerializer, Immutable, Alias("og.couponTerms")]
public sealed record CouponTerms
{
    /// <summary>As customers type it; case-sensitive.</summary>
    [Id(0)] public required string Code { get; init; }

    /// <summary>The id of the <see cref="Offer"/> that holds its promotion.</summary>
    [Id(1)] public required string Promotion { get; init; }

    /// <summary>How many orders may use it, at least 1; null for any number.</summary>
    [Id(2)] public int? UsageLimit { get; init; }

    /// <summary>It is over from then on; null for as long as its promotion.</summary>
    [Id(3)] public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>For whom it is; null for anybody.</summary>
    [Id(4)] public string? RecipientEmail { get; init; }
}
