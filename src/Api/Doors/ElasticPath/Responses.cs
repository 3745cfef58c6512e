using System.Globalization;
using System.Text.Json;
using OrderGrains.Api.Doors.ElasticPath.Flows;
using OrderGrains.Api.Doors.ElasticPath.Listing;
using OrderGrains.Api.Security;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath;

/// <summary>Writes Elastic Path's answers, members in the order of the vendor's examples (section B5).</summary>
internal static class ElasticPathResponses
{
    /// <summary><c>{"data":order}</c>, with <c>included</c> where asked for.</summary>
    /// <param name="order">The order.</param>
    /// <param name="fields">The custom data that orders have.</param>
    /// <param name="include">What is shown beside it.</param>
    /// <param name="status">HTTP status code.</param>
    public static IResult Order(
        Order order, DeclaredFields fields, IReadOnlyList<string> include, int status = StatusCodes.Status200OK) =>
        Answer(writer => WriteDocument(writer, order, fields, include), status);

    /// <summary>The members of an answer about one order.</summary>
    public static void WriteDocument(Utf8JsonWriter writer, Order order, DeclaredFields fields, IReadOnlyList<string> include)
    {
        writer.WriteStartObject("data");
        WriteOrder(writer, order, fields);
        writer.WriteEndObject();
        ElasticPathIncluded.Write(writer, [order], include);
    }

    /// <summary><c>{"data":[order]}</c>.</summary>
    public static IResult Orders(IReadOnlyList<Order> orders, DeclaredFields fields) =>
        Answer(writer => WriteOrders(writer, orders, fields));

    /// <summary>A page of a list: <c>{"data":[order],"included","links","meta"}</c> (section B8).</summary>
    public static IResult List(
        IReadOnlyList<Order> orders, DeclaredFields fields, IReadOnlyList<string> include, ListLinks links) => Answer(writer =>
        {
            WriteOrders(writer, orders, fields);
            ElasticPathIncluded.Write(writer, orders, include);
            links.Write(writer);
        });

    /// <summary><c>{"data":[order_item]}</c>.</summary>
    public static IResult Items(Order order) => Answer(writer => ElasticPathIncluded.WriteItems(writer, "data", [order]));

    /// <summary>A bare object: the vendor's SDK does not look into a wrapper (section B2).</summary>
    public static IResult Token(IssuedToken token, string grantType) => Answer(writer =>
    {
        writer.WriteNumber("expires", token.ExpiresAt.ToUnixTimeSeconds());
        writer.WriteString("identifier", grantType);
        writer.WriteNumber("expires_in", token.ExpiresIn);
        writer.WriteString("access_token", token.AccessToken);
        writer.WriteString("token_type", "Bearer");
    });

    /// <summary><c>meta.timestamps</c>: UTC with milliseconds.</summary>
    public static void WriteTimestamps(Utf8JsonWriter writer, DateTimeOffset created, DateTimeOffset updated) =>
        WriteTimestamps(writer, Time(created), Time(updated));

    /// <summary>The same of times that are texts already.</summary>
    public static void WriteTimestamps(Utf8JsonWriter writer, string created, string updated)
    {
        writer.WriteStartObject("timestamps"u8);
        writer.WriteString("created_at"u8, created);
        writer.WriteString("updated_at"u8, updated);
        writer.WriteEndObject();
    }

    private static void WriteOrders(Utf8JsonWriter writer, IReadOnlyList<Order> orders, DeclaredFields fields)
    {
        writer.WriteStartArray("data");
        foreach (var order in orders)
        {
            writer.WriteStartObject();
            WriteOrder(writer, order, fields);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteOrder(Utf8JsonWriter writer, Order order, DeclaredFields fields)
    {
        writer.WriteString("type", "order");
        writer.WriteString("id", order.Id);
        writer.WriteString("status", ElasticPathStatuses.Status.Of(order));
        writer.WriteString("payment", ElasticPathStatuses.Payment.Of(order));
        writer.WriteString("shipping", ElasticPathStatuses.Shipping.Of(order));
        writer.WriteBoolean("anonymized", order.Anonymized);
        if (order.OrderNumber is { } number)
            writer.WriteString("order_number", number);
        if (order.ExternalReference is { } reference)
            writer.WriteString("external_ref", reference);

        ElasticPathParties.Write(writer, order);
        writer.WriteStartObject("links");
        writer.WriteEndObject();
        WriteMeta(writer, order);
        WriteRelationships(writer, order);
        fields.Write(writer, order);
    }

    private static void WriteMeta(Utf8JsonWriter writer, Order order)
    {
        writer.WriteStartObject("meta");
        ElasticPathPrices.WriteOrder(writer, order);
        WriteTimestamps(writer, order.CreatedAt, order.UpdatedAt);
        writer.WriteEndObject();
    }

    private static void WriteRelationships(Utf8JsonWriter writer, Order order)
    {
        writer.WriteStartObject("relationships");
        writer.WriteStartObject("items");
        writer.WriteStartArray("data");
        foreach (var line in order.Lines)
            WriteIdentifier(writer, "item", line.Id);
        writer.WriteEndArray();
        writer.WriteEndObject();
        WriteDiscounts(writer, order);
        if (order.Customer?.Id is { } customerId)
        {
            writer.WriteStartObject("customer");
            writer.WritePropertyName("data");
            WriteIdentifier(writer, "customer", customerId);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>Nothing where there are none.</summary>
    private static void WriteDiscounts(Utf8JsonWriter writer, Order order)
    {
        if (!ElasticPathDiscounts.Of(order).Any())
            return;
        writer.WriteStartObject("custom_discounts");
        writer.WriteStartArray("data");
        foreach (var discount in ElasticPathDiscounts.Of(order))
            WriteIdentifier(writer, ElasticPathDiscounts.Type, discount.Id);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>A resource by type and id.</summary>
    public static void WriteIdentifier(Utf8JsonWriter writer, string type, string id)
    {
        writer.WriteStartObject();
        writer.WriteString("type", type);
        writer.WriteString("id", id);
        writer.WriteEndObject();
    }

    /// <summary>UTC with milliseconds.</summary>
    public static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>An object with these members.</summary>
    public static IResult Answer(Action<Utf8JsonWriter> members, int status = StatusCodes.Status200OK) =>
        new JsonAnswer(status, JsonAnswer.Json, writer =>
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        });
}
