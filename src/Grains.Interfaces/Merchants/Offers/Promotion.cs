namespace OrderGrains.Merchants.Offers;

/// <summary>What coupons take off. Exactly one of percentage and amount is set.</summary>
[GenerateSerializer, Immutable, Alias("og.promotion")]
public sealed record Promotion
{
    [Id(0)] public required string Name { get; init; }

    /// <summary>Of the subtotal, above 0 up to 100.</summary>
    [Id(1)] public decimal? Percentage { get; init; }

    /// <summary>Minor units of <see cref="Currency"/>, at least 1.</summary>
    [Id(2)] public long? Amount { get; init; }

    /// <summary>ISO 4217 code; null for a percentage that is taken off in any.</summary>
    [Id(3)] public string? Currency { get; init; }

    [Id(4)] public DateTimeOffset StartsAt { get; init; }

    /// <summary>It is over from then on.</summary>
    [Id(5)] public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>True where somebody has stopped it.</summary>
    [Id(6)] public bool Disabled { get; init; }

    /// <summary>Whether its coupons may be used in a currency at a time.</summary>
    public bool IsOn(string currency, DateTimeOffset now) =>
        !Disabled && StartsAt <= now && now < ExpiresAt && (Currency is null || Currency == currency);
}
