using System.Text.Json;
using OrderGrains.Api.Doors.ElasticPath.Carts.Taxes;
using OrderGrains.Carts;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Carts.Items;

/// <summary>Writes the items of carts (section B8).</summary>
internal static class CartItemResponses
{
    private const string ItemsName = "items";
    private const string TaxesName = "tax_items";
    private const string DiscountsName = "custom_discounts";
    private const string PromotionsName = "promotions";

    /// <summary>What may be asked for beside a cart.</summary>
    public static readonly string[] OfCarts = [ItemsName, TaxesName, DiscountsName, PromotionsName];

    /// <summary>What may be asked for beside items.</summary>
    private static readonly string[] OfItems = [TaxesName, DiscountsName, PromotionsName];

    public static IResult Items(CartReply reply) => Items(reply, StatusCodes.Status200OK, []);

    public static IResult Items(CartReply reply, string? include) => Items(reply, StatusCodes.Status200OK, [], include);

    /// <param name="reply">Whose items.</param>
    /// <param name="status">Of the answer.</param>
    /// <param name="errors">What of the request was not done.</param>
    /// <param name="include">What is asked for beside them.</param>
    public static IResult Items(CartReply reply, int status, IReadOnlyList<ElasticPathError> errors, string? include = null) =>
        ElasticPathResponses.Answer(
            writer =>
            {
                WriteItems(writer, "data", reply);
                WriteIncluded(writer, reply, OfItems, include);
                if (errors.Count > 0)
                    ElasticPathErrors.Write(writer, errors);
                CartResponses.WriteMeta(writer, reply);
            },
            status);

    /// <summary>Nothing where nothing is asked for.</summary>
    public static void WriteIncluded(Utf8JsonWriter writer, CartReply reply, string[] known, string? include)
    {
        var asked = (include ?? "").Split(',', StringSplitOptions.TrimEntries);
        var names = known.Where(asked.Contains).ToArray();
        if (names.Length == 0)
            return;
        writer.WriteStartObject("included");
        foreach (var name in names)
        {
            if (name == ItemsName)
                WriteItems(writer, name, reply);
            else if (name == TaxesName)
                TaxResponses.WriteAll(writer, name, reply.Cart);
            else if (name == DiscountsName)
                ElasticPathDiscounts.WriteAll(writer, name, [reply.Priced]);
            else
                WritePromotions(writer, name, reply);
        }

        writer.WriteEndObject();
    }

    public static string TypeOf(CartPosition item) => item.IsCustom ? CartItemForm.Custom : CartItemForm.Product;

    private static void WriteItems(Utf8JsonWriter writer, string name, CartReply reply)
    {
        writer.WriteStartArray(name);
        foreach (var (index, item) in reply.Cart.Items.Index())
            WriteItem(writer, reply, item, reply.Priced.Totals.Lines[index]);
        if (reply.Cart.Coupon is { } coupon)
            WritePromotion(writer, reply, coupon);
        writer.WriteEndArray();
    }

    private static void WritePromotions(Utf8JsonWriter writer, string name, CartReply reply)
    {
        writer.WriteStartArray(name);
        if (reply.Cart.Coupon is { } coupon)
            WritePromotion(writer, reply, coupon);
        writer.WriteEndArray();
    }

    private static void WriteItem(Utf8JsonWriter writer, CartReply reply, CartPosition item, LineTotals totals)
    {
        writer.WriteStartObject();
        writer.WriteString("id", item.Line.Id);
        writer.WriteString("type", TypeOf(item));
        if (item.Line.ProductId is { } product)
            writer.WriteString("product_id", product);
        writer.WriteString("name", item.Line.Name ?? "");
        writer.WriteString("description", item.Description ?? "");
        writer.WriteString("sku", item.Line.Sku ?? "");
        if (item.ShippingGroup is { } group)
            writer.WriteString("shipping_group_id", group);
        writer.WriteNumber("quantity", item.Line.Quantity);
        ElasticPathPrices.WritePlain(writer, "unit_price"u8, item.Line.UnitAmount, reply.Priced, item.Line);
        ElasticPathPrices.WritePlain(writer, "value"u8, item.Line.TotalAmount, reply.Priced, item.Line);
        ElasticPathDiscounts.WriteOfLine(writer, reply.Priced, item.Line);
        CartResponses.WriteLinks(writer);
        writer.WriteStartObject("meta");
        ElasticPathPrices.WriteLine(writer, totals, item.Line.Quantity, reply.Priced.Currency);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>A promotion code is an item whose price is what it takes off.</summary>
    private static void WritePromotion(Utf8JsonWriter writer, CartReply reply, Coupon coupon)
    {
        var off = new OrderLine { Id = coupon.Code, Quantity = 1, UnitAmount = reply.Priced.Totals.Discount.Amount - Custom(reply.Priced) };
        writer.WriteStartObject();
        writer.WriteString("id", coupon.Code);
        writer.WriteString("type", CartItemForm.Promotion);
        writer.WriteString("code", coupon.Code);
        writer.WriteString("name", coupon.Code);
        writer.WriteString("description", "");
        writer.WriteString("sku", coupon.Code);
        writer.WriteNumber("quantity", 1);
        ElasticPathPrices.WritePlain(writer, "unit_price"u8, off.UnitAmount, reply.Priced, off);
        ElasticPathPrices.WritePlain(writer, "value"u8, off.UnitAmount, reply.Priced, off);
        CartResponses.WriteLinks(writer);
        writer.WriteEndObject();
    }

    /// <summary>What the custom discounts take off; those of an item at most what it costs.</summary>
    private static long Custom(Order priced)
    {
        var together = ElasticPathDiscounts.Of(priced).Where(discount => discount.Line is null).Sum(discount => discount.Amount);
        var alone = priced.Lines.Sum(line => Math.Max(
            -line.TotalAmount,
            ElasticPathDiscounts.Of(priced).Where(discount => discount.Line == line.Id).Sum(discount => discount.Amount)));
        return together + alone;
    }
}
