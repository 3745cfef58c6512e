using System.Text.Json.Serialization;
using OrderGrains.Orders;

namespace OrderGrains.Carts;

/// <summary>One position of a cart.</summary>
/// <param name="Line">The line of an order that it becomes.</param>
/// <param name="Description">What it says of itself.</param>
[GenerateSerializer, Immutable, Alias("og.cartPosition")]
public sealed record CartPosition([property: Id(0)] OrderLine Line, [property: Id(1)] string? Description = null)
{
    /// <summary>It is no product of the merchant's: whoever added it said what it costs.</summary>
    [JsonIgnore]
    public bool IsCustom => Line.ProductId is null;

    /// <summary>The parcel of <see cref="Cart.ShippingGroups"/> that it is to go in; null where nobody has said.</summary>
    [Id(200), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? ShippingGroup { get; init; }
}
