namespace OrderGrains.Orders;

/// <summary>A line as a MultiSafepay cart has it, where that is more than an order's line says.</summary>
[GenerateSerializer, Immutable, Alias("og.cartItem")]
public sealed record CartItem : StoredRecord
{
    /// <summary>Major units without tax, as the shop wrote them; it may have more digits than the currency.</summary>
    [Id(0), NotPersonal] public required string UnitPrice { get; init; }

    [Id(1), Personal] public string? Description { get; init; }

    /// <summary>The name of a <see cref="TaxTable"/>; null takes the default rate.</summary>
    [Id(2), NotPersonal] public string? TaxTable { get; init; }

    [Id(3), NotPersonal] public string? ProductUrl { get; init; }
    [Id(4), NotPersonal] public string? Cashback { get; init; }
    [Id(5), NotPersonal] public string? WeightUnit { get; init; }
    [Id(6), NotPersonal] public string? WeightValue { get; init; }
}
