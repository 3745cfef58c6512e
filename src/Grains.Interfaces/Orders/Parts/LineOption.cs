using System.Text.Json.Serialization;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Something that is done to a line for its buyer, such as an engraving.</summary>
[GenerateSerializer, Immutable, Alias("og.lineOption")]
public sealed record LineOption : StoredRecord
{
    [Id(0), NotPersonal] public required string Id { get; init; }
    [Id(1), NotPersonal] public string? Name { get; init; }

    /// <summary>At least 1.</summary>
    [Id(2)] public int Quantity { get; init; }

    /// <summary>Price of one in minor units.</summary>
    [Id(3)] public long UnitAmount { get; init; }

    /// <summary>The id of what the merchant offers it as; null for one of its own.</summary>
    [Id(4), NotPersonal] public string? SkuOption { get; init; }

    /// <summary>What the buyer chose, such as the text: one JSON object.</summary>
    [Id(5), Personal] public JsonText? Options { get; init; }

    /// <summary>One JSON object.</summary>
    [Id(6), Personal] public JsonText? Metadata { get; init; }

    /// <summary>The price of all of them, in minor units; computed, never stored.</summary>
    [JsonIgnore] public long TotalAmount => Amounts.Clamp((Int128)Quantity * UnitAmount);
}
