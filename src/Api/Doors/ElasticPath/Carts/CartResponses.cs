using System.Text.Json;
using OrderGrains.Api.Doors.ElasticPath.Carts.Items;
using OrderGrains.Api.Doors.ElasticPath.Listing;
using OrderGrains.Carts;

namespace OrderGrains.Api.Doors.ElasticPath.Carts;

/// <summary>Writes carts (section B8).</summary>
internal static class CartResponses
{
    public static IResult Cart(CartReply reply) => Cart(reply, null);

    public static IResult Cart(CartReply reply, string? include) => Cart(reply, include, StatusCodes.Status200OK);

    public static IResult Created(CartReply reply) => Cart(reply, null, StatusCodes.Status201Created);

    /// <summary>A page of a list.</summary>
    public static IResult Page(IReadOnlyList<CartReply> carts, ListLinks links) => ElasticPathResponses.Answer(writer =>
    {
        writer.WriteStartArray("data");
        foreach (var reply in carts)
            Write(writer, reply);
        writer.WriteEndArray();
        links.Write(writer);
    });

    /// <summary>Customers by their ids.</summary>
    public static void WriteCustomers(Utf8JsonWriter writer, IEnumerable<string> customers)
    {
        writer.WriteStartArray("data");
        foreach (var customer in customers)
            ElasticPathResponses.WriteIdentifier(writer, "customer", customer);
        writer.WriteEndArray();
    }

    private static IResult Cart(CartReply reply, string? include, int status) => ElasticPathResponses.Answer(
        writer =>
        {
            writer.WritePropertyName("data");
            Write(writer, reply);
            CartItemResponses.WriteIncluded(writer, reply, CartItemResponses.OfCarts, include);
        },
        status);

    private static void Write(Utf8JsonWriter writer, CartReply reply)
    {
        writer.WriteStartObject();
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
            ElasticPathResponses.WriteIdentifier(writer, CartItemResponses.TypeOf(item), item.Line.Id);
        writer.WriteEndArray();
        writer.WriteEndObject();
        if (reply.Cart.Customers.Count > 0)
        {
            writer.WriteStartObject("customers");
            WriteCustomers(writer, reply.Cart.Customers);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    public static void WriteMeta(Utf8JsonWriter writer, CartReply reply)
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

    public static void WriteLinks(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("links");
        writer.WriteEndObject();
    }
}
