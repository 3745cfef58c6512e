using System.Text.Json;
using OrderGrains.Carts;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Carts;

/// <summary>Writes carts and their items (section B8).</summary>
internal static class CartResponses
{
    public static IResult Cart(CartReply reply) => Cart(reply, StatusCodes.Status200OK);

    public static IResult Created(CartReply reply) => Cart(reply, StatusCodes.Status201Created);

    public static IResult Items(CartReply reply) => Items(reply, StatusCodes.Status200OK);

    public static IResult ItemsCreated(CartReply reply) => Items(reply, StatusCodes.Status201Created);

    private static IResult Cart(CartReply reply, int status) => ElasticPathResponses.Answer(
        writer =>
        {
            writer.WriteStartObject("data");
            writer.WriteString("id", reply.Cart.Id);
            writer.WriteString("type", "cart");
            writer.WriteString("name", reply.Cart.Name ?? "");
            writer.WriteString("description", reply.Cart.Description ?? "");
            WriteLinks(writer);
            WriteMeta(writer, reply);
            writer.WriteStartObject("relationships");
            writer.WriteStartObject("items");
            writer.WriteStartArray("data");
            foreach (var item in reply.Cart.Items)
                ElasticPathResponses.WriteIdentifier(writer, TypeOf(item), item.Line.Id);
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        },
        status);

    private static IResult Items(CartReply reply, int status) => ElasticPathResponses.Answer(
        writer =>
        {
            writer.WriteStartArray("data");
            foreach (var item in reply.Cart.Items)
                WriteItem(writer, reply, item);
            if (reply.Cart.Coupon is { } coupon)
                WritePromotion(writer, reply, coupon);
            writer.WriteEndArray();
            WriteMeta(writer, reply);
        },
        status);

    private static void WriteItem(Utf8JsonWriter writer, CartReply reply, CartPosition item)
    {
        writer.WriteStartObject();
        writer.WriteString("id", item.Line.Id);
        writer.WriteString("type", TypeOf(item));
        if (item.Line.ProductId is { } product)
            writer.WriteString("product_id", product);
        writer.WriteString("name", item.Line.Name ?? "");
        writer.WriteString("description", item.Description ?? "");
        writer.WriteString("sku", item.Line.Sku ?? "");
        writer.WriteNumber("quantity", item.Line.Quantity);
        ElasticPathPrices.WritePlain(writer, "unit_price", item.Line.UnitAmount, reply.Priced, item.Line);
        ElasticPathPrices.WritePlain(writer, "value", item.Line.TotalAmount, reply.Priced, item.Line);
        WriteLinks(writer);
        writer.WriteStartObject("meta");
        ElasticPathPrices.WriteLine(writer, reply.Priced, item.Line);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>A promotion code is an item whose price is what it takes off.</summary>
    private static void WritePromotion(Utf8JsonWriter writer, CartReply reply, Coupon coupon)
    {
        var off = new OrderLine { Id = coupon.Code, Quantity = 1, UnitAmount = reply.Priced.Totals.Discount.Amount };
        writer.WriteStartObject();
        writer.WriteString("id", coupon.Code);
        writer.WriteString("type", CartRequests.PromotionItem);
        writer.WriteString("code", coupon.Code);
        writer.WriteString("name", coupon.Code);
        writer.WriteString("description", "");
        writer.WriteString("sku", coupon.Code);
        writer.WriteNumber("quantity", 1);
        ElasticPathPrices.WritePlain(writer, "unit_price", off.UnitAmount, reply.Priced, off);
        ElasticPathPrices.WritePlain(writer, "value", off.UnitAmount, reply.Priced, off);
        WriteLinks(writer);
        writer.WriteEndObject();
    }

    private static void WriteMeta(Utf8JsonWriter writer, CartReply reply)
    {
        writer.WriteStartObject("meta");
        ElasticPathPrices.WriteCart(writer, reply.Priced);
        writer.WriteStartObject("timestamps");
        writer.WriteString("created_at", ElasticPathResponses.Time(reply.Cart.CreatedAt));
        writer.WriteString("updated_at", ElasticPathResponses.Time(reply.Cart.UpdatedAt));
        writer.WriteString("expires_at", ElasticPathResponses.Time(reply.Cart.UpdatedAt + CartLimits.Lifetime));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteLinks(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("links");
        writer.WriteEndObject();
    }

    private static string TypeOf(CartPosition item) => item.IsCustom ? CartRequests.CustomItem : "cart_item";
}
