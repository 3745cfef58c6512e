namespace OrderGrains.Orders;

/// <summary>An amount beside the lines, in minor units; reductions are negative.</summary>
[GenerateSerializer, Immutable, Alias("og.adjustment")]
public sealed record Adjustment : StoredRecord
{
    /// <summary>Unique among the order's adjustments.</summary>
    [Id(0), NotPersonal] public required string Id { get; init; }

    [Id(1)] public required AdjustmentKind Kind { get; init; }
    [Id(2)] public long Amount { get; init; }

    /// <summary>
    /// Its own rate, as a fraction; null takes the order's. Discounts and gift cards have none: they are taxed as what they reduce.
    /// </summary>
    [Id(3)] public decimal? TaxRate { get; init; }

    /// <summary>Whether the amount contains its tax; null takes the order's.</summary>
    [Id(4)] public bool? TaxIncluded { get; init; }

    /// <summary>What it was given for, e.g. a coupon's code.</summary>
    [Id(5), NotPersonal] public string? Code { get; init; }

    /// <summary>What the customer reads.</summary>
    [Id(6), Personal] public string? Label { get; init; }

    /// <summary>The line alone that a discount reduces, by its id; null for one of the whole order.</summary>
    [Id(200), NotPersonal] public string? Line { get; init; }

    /// <summary>Who reckoned it (Elastic Path <c>discount_engine</c>).</summary>
    [Id(201), NotPersonal] public string? Engine { get; init; }

    /// <summary>What they call it (Elastic Path <c>external_id</c>).</summary>
    [Id(202), NotPersonal] public string? ExternalId { get; init; }
}
