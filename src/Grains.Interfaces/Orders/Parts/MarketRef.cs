namespace OrderGrains.Orders;

/// <summary>The market an order belongs to, as it stood when it was set.</summary>
[GenerateSerializer, Immutable, Alias("og.marketRef")]
public sealed record MarketRef : StoredRecord
{
    [Id(0), NotPersonal] public required string Id { get; init; }

    /// <summary>Centra's integer market id.</summary>
    [Id(1)] public int? Number { get; init; }

    [Id(2), NotPersonal] public string? Code { get; init; }
    [Id(3), NotPersonal] public string? Name { get; init; }

    /// <summary>Base of checkout links, e.g. <c>https://commerce.yourbrand.com</c>.</summary>
    [Id(4), NotPersonal] public string? CheckoutUrl { get; init; }

    /// <summary>ISO 4217 code of the market's price list.</summary>
    [Id(5), NotPersonal] public string? Currency { get; init; }

    /// <summary>True when the market's price list contains tax.</summary>
    [Id(6)] public bool TaxIncluded { get; init; }

    /// <summary>The fraction the market's tax calculator yields; null without one.</summary>
    [Id(7)] public decimal? TaxRate { get; init; }

    [Id(8)] public bool? FreightTaxable { get; init; }
}
