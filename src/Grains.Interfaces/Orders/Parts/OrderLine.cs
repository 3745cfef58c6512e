using System.Text.Json.Serialization;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>One position of an order.</summary>
[GenerateSerializer, Immutable, Alias("og.orderLine")]
public sealed record OrderLine : StoredRecord
{
    [Id(0), NotPersonal] public required string Id { get; init; }
    [Id(1), NotPersonal] public string? Sku { get; init; }
    [Id(2), NotPersonal] public string? ProductId { get; init; }
    [Id(3), NotPersonal] public string? Name { get; init; }
    [Id(4)] public int Quantity { get; init; }

    /// <summary>Price of one piece in minor units.</summary>
    [Id(5)] public long UnitAmount { get; init; }

    /// <summary>Number of options chosen for this line, beside <see cref="Options"/>.</summary>
    [Id(6)] public int OptionsCount { get; init; }

    /// <summary>Price of the options of the whole line, beside <see cref="Options"/>, in minor units.</summary>
    [Id(7)] public long OptionsAmount { get; init; }

    [Id(8), NotPersonal] public string? ImageUrl { get; init; }

    /// <summary>True for goods that need no parcel, such as a gift card.</summary>
    [Id(9)] public bool DoNotShip { get; init; }

    /// <summary>Its own rate, as a fraction; null takes the order's.</summary>
    [Id(10)] public decimal? TaxRate { get; init; }

    /// <summary>Whether its prices contain their tax; null takes the order's.</summary>
    [Id(11)] public bool? TaxIncluded { get; init; }

    /// <summary>One JSON object.</summary>
    [Id(12), Personal] public JsonText? Metadata { get; init; }

    /// <summary>What only MultiSafepay's cart says of it.</summary>
    [Id(100)] public CartItem? Cart { get; init; }

    [Id(120)] public LineArticle? Article { get; init; }

    /// <summary>What one piece costs where nothing is taken off, in minor units; null where nobody has said.</summary>
    [Id(121)] public long? OriginalAmount { get; init; }

    /// <summary>The options that are told one by one.</summary>
    [Id(190), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<LineOption> Options { get; init; }

    /// <summary>Its taxes where they are told one by one, at most <see cref="LineTax.Most"/>.</summary>
    [Id(220), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<LineTax> Taxes { get; init; }

    /// <summary>For whoever packs the line.</summary>
    [Id(122), Personal] public string? Comment { get; init; }
}
