using System.Text.Json.Serialization;

namespace OrderGrains.Orders;

/// <summary>Amounts beside the lines, in minor units; reductions are negative.</summary>
[GenerateSerializer, Immutable, Alias("og.charges")]
public record struct Charges : IStoredRecord
{
    [Id(0)] public long Shipping { readonly get; init; }

    /// <summary>Discounts that come from elsewhere than the coupon; negative or zero.</summary>
    [Id(1)] public long Discount { readonly get; init; }

    [Id(2)] public long Adjustment { readonly get; init; }

    /// <summary>What a gift card pays; negative or zero. It lowers only what is left to pay.</summary>
    [Id(3)] public long GiftCard { readonly get; init; }

    [Id(4)] public long Fees { readonly get; init; }

    /// <inheritdoc/>
    [Id(5), JsonIgnore, JsonPropertyName(UnknownMembers.NoName)]
    public UnknownMembers? Unknown { readonly get; internal set; }
}
