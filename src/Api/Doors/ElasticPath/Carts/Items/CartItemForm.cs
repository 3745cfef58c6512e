using OrderGrains.Carts;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Carts.Items;

/// <summary>One thing that is to be put into a cart, as a request names it (section B8).</summary>
/// <param name="Id">What the item is called in the cart from then on.</param>
internal sealed record CartItemForm(string Id)
{
    public const string Product = "cart_item";
    public const string Custom = "custom_item";
    public const string Promotion = "promotion_item";
    public const string Merge = "cart_items";

    public static readonly string[] Types = [Product, Custom, Promotion, Merge];

    private const int MaxLength = 255;

    /// <summary>One of <see cref="Types"/>.</summary>
    public required string Type { get; init; }

    /// <summary>A custom item as it says itself.</summary>
    public CartPosition? Position { get; init; }

    /// <summary>The id of a product; null where it is named by its <see cref="Sku"/>.</summary>
    public string? ProductId { get; init; }

    /// <summary>The merchant's code of a product.</summary>
    public string? Sku { get; init; }

    /// <summary>Pieces of a product.</summary>
    public int Quantity { get; init; }

    /// <summary>A promotion's.</summary>
    public string? Code { get; init; }

    /// <summary>The cart whose items are put in.</summary>
    public string? Cart { get; init; }

    /// <summary>The shipping group it is to go with.</summary>
    public string? ShippingGroup { get; init; }

    /// <summary>Null, or worth nothing, where the reader notes a violation.</summary>
    public static CartItemForm? Read(SchemaReader item, string id)
    {
        item.Require("type");
        if (item.OneOf("type", Types) is not { } type)
            return null;
        var form = new CartItemForm(id) { Type = type, ShippingGroup = item.Text("shipping_group_id", MaxLength).Value };
        return type switch
        {
            Custom => form with { Position = CustomItem(item, id) with { ShippingGroup = form.ShippingGroup } },
            Promotion => form with { Code = item.NeededText("code", MaxLength) },
            Merge => form with { Cart = item.NeededText("cart_id", MaxLength) },
            _ => OfProduct(form, item),
        };
    }

    private static CartItemForm OfProduct(CartItemForm form, SchemaReader item)
    {
        if (!item.Has("sku"))
            item.Require("id");
        return form with
        {
            ProductId = item.Text("id", MaxLength).Value,
            Sku = item.Text("sku", MaxLength).Value,
            Quantity = (int)item.NeededWhole("quantity", 1, CartLimits.MostPieces),
        };
    }

    private static CartPosition CustomItem(SchemaReader item, string id)
    {
        item.Require("price");
        var price = item.Object("price");
        var line = new OrderLine
        {
            Id = id,
            Name = item.NeededText("name", MaxLength),
            Sku = item.Text("sku", MaxLength).Value,
            Quantity = (int)item.NeededWhole("quantity", 1, CartLimits.MostPieces),
            UnitAmount = price?.NeededWhole("amount", 0, Amounts.Max - 1) ?? 0,
            TaxIncluded = price?.Flag("includes_tax"),
        };
        return new(line, item.Text("description", MaxLength).Value);
    }
}
