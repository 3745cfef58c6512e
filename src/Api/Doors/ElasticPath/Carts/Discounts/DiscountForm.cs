using System.Text.Json;
using OrderGrains.Carts;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.ElasticPath.Carts.Discounts;

/// <summary>Reads custom discounts; worth nothing when the list of violations gained an entry.</summary>
internal static class DiscountForm
{
    private const int MaxLength = 255;

    private static readonly string[] Needed = ["external_id", "discount_engine", "description", "discount_code"];

    /// <summary>What is to be added by one request.</summary>
    /// <param name="body">The request's.</param>
    /// <param name="item">The item that the path names; null where each says whose it is, or that it is the cart's.</param>
    /// <param name="id">What they are called from then on.</param>
    /// <param name="errors">Where violations go.</param>
    public static (CartChanges Changes, bool IsList) New(JsonElement body, string? item, string id, List<SchemaError> errors)
    {
        var whole = ElasticPathRequests.Whole(body, errors);
        var (items, isList) = whole.OneOrMany("data", 2 * CartLimits.MostDiscounts);
        var isAll = whole.Object("options")?.Flag("add_all_or_nothing") ?? false;
        CartChange[] changes = [.. items.Select((data, index) => New(data, item, isList ? $"{id}-{index + 1}" : id))];
        return (new([.. changes], isAll || !isList) { Id = id }, isList);
    }

    /// <summary>The members that are sent.</summary>
    public static ChangeCartDiscount Changed(JsonElement body, string discount, string? item, string id, List<SchemaError> errors)
    {
        var data = ElasticPathRequests.Data(body, errors);
        data?.OneOf("type", ElasticPathDiscounts.Type);
        return new(discount, item)
        {
            Id = id,
            Amount = data is not null && Amount(data) is { } amount ? amount : default(Optional<long>),
            Code = data?.Text("discount_code", MaxLength) ?? default,
            Label = data?.Text("description", MaxLength) ?? default,
            Engine = data?.Text("discount_engine", MaxLength) ?? default,
            ExternalId = data?.Text("external_id", MaxLength) ?? default,
        };
    }

    private static AddCartDiscount New(SchemaReader data, string? item, string id)
    {
        data.Require("type");
        data.OneOf("type", ElasticPathDiscounts.Type);
        data.Require("amount");
        var texts = Needed.ToDictionary(member => member, member => data.NeededText(member, MaxLength));
        return new(new()
        {
            Id = id,
            Kind = AdjustmentKind.Coupon,
            Amount = Amount(data) ?? 0,
            Line = item ?? data.Object("relationships")?.Object("item")?.Object("data")?.NeededText("id", MaxLength),
            ExternalId = texts["external_id"],
            Engine = texts["discount_engine"],
            Label = texts["description"],
            Code = texts["discount_code"],
        })
        {
            Id = id,
        };
    }

    /// <summary>In minor units, as a number or as an object with one.</summary>
    private static long? Amount(SchemaReader data) => data.IsObject("amount")
        ? data.Object("amount")!.NeededWhole("amount", 1 - Amounts.Max, -1)
        : data.Whole("amount", 1 - Amounts.Max, -1);
}
