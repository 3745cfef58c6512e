using System.Text.Json;
using OrderGrains.Carts;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Carts;

/// <summary>Reads what is to become of a cart (section B8); worth nothing when the list of violations gained an entry.</summary>
internal static class CartRequests
{
    public const string CustomItem = "custom_item";
    public const string PromotionItem = "promotion_item";

    private const int MaxLength = 255;

    public static DescribeCart Describe(JsonElement body, string id, List<SchemaError> errors)
    {
        var data = ElasticPathRequests.Data(body, errors);
        return new(data?.Text("name", MaxLength) ?? default, data?.Text("description", MaxLength) ?? default) { Id = id };
    }

    /// <summary>What is put into the cart, or the promotion code that is used.</summary>
    public static (AddCartItem? Item, string? Code) Add(JsonElement body, string id, List<SchemaError> errors)
    {
        if (ElasticPathRequests.Data(body, errors) is not { } data)
            return default;
        data.Require("type");
        return data.OneOf("type", CustomItem, PromotionItem) switch
        {
            CustomItem => (new(Custom(data, id)) { Id = id }, null),
            PromotionItem => (null, data.NeededText("code", MaxLength)),
            _ => default,
        };
    }

    public static ChangeCartItem Quantity(JsonElement body, string item, string id, List<SchemaError> errors) =>
        new(item, (int)(ElasticPathRequests.Data(body, errors)?.NeededWhole("quantity", 0, CartLimits.MostPieces) ?? 0)) { Id = id };

    private static CartPosition Custom(SchemaReader data, string id)
    {
        data.Require("price");
        var price = data.Object("price");
        var line = new OrderLine
        {
            Id = id,
            Name = data.NeededText("name", MaxLength),
            Sku = data.Text("sku", MaxLength).Value,
            Quantity = (int)data.NeededWhole("quantity", 1, CartLimits.MostPieces),
            UnitAmount = price?.NeededWhole("amount", 0, Amounts.Max - 1) ?? 0,
            TaxIncluded = price?.Flag("includes_tax"),
        };
        return new(line, data.Text("description", MaxLength).Value);
    }
}
