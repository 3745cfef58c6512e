using System.Text.Json;
using OrderGrains.Api.Doors.ElasticPath.Carts.Items;
using OrderGrains.Carts;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Carts.Taxes;

/// <summary>Writes taxes of items of carts and of orders.</summary>
internal static class TaxResponses
{
    /// <summary>Where a repeat comes after somebody has removed it, it is not found.</summary>
    public static IResult One(Cart cart, string item, string tax, int status) =>
        All(cart).FirstOrDefault(one => one.Item.Line.Id == item && one.Tax.Id == tax).Tax is { } found
            ? ElasticPathResponses.Answer(
                writer =>
                {
                    writer.WritePropertyName("data");
                    Write(writer, found);
                },
                status)
            : ElasticPathErrors.Answer(TaxErrors.NotFound);

    public static IResult Several(Cart cart, HashSet<string> ids, IReadOnlyList<ElasticPathError> errors) =>
        ElasticPathResponses.Answer(
            writer =>
            {
                writer.WriteStartArray("data");
                foreach (var (item, tax) in All(cart).Where(one => ids.Contains(one.Tax.Id)))
                    Write(writer, tax, CartItemResponses.TypeOf(item), item.Line.Id);
                writer.WriteEndArray();
                if (errors.Count > 0)
                    ElasticPathErrors.Write(writer, errors);
            },
            StatusCodes.Status201Created);

    /// <summary>Those of a cart, as a list of this name.</summary>
    public static void WriteAll(Utf8JsonWriter writer, string name, Cart cart)
    {
        writer.WriteStartArray(name);
        foreach (var (item, tax) in All(cart))
            Write(writer, tax, CartItemResponses.TypeOf(item), item.Line.Id);
        writer.WriteEndArray();
    }

    /// <summary>Those of orders, as a list of this name.</summary>
    public static void WriteAll(Utf8JsonWriter writer, string name, IReadOnlyList<Order> orders)
    {
        writer.WriteStartArray(name);
        foreach (var line in orders.SelectMany(order => order.Lines))
        {
            foreach (var tax in line.Taxes)
                Write(writer, tax, "order_item", line.Id);
        }

        writer.WriteEndArray();
    }

    private static IEnumerable<(CartPosition Item, LineTax Tax)> All(Cart cart) =>
        from item in cart.Items
        from tax in item.Line.Taxes
        select (item, tax);

    /// <summary>One of them, with the item that it is of where that is named.</summary>
    private static void Write(Utf8JsonWriter writer, LineTax tax, string? type = null, string? item = null)
    {
        writer.WriteStartObject();
        writer.WriteString("type", TaxForm.Type);
        writer.WriteString("id", tax.Id);
        writer.WriteString("jurisdiction", tax.Jurisdiction ?? "");
        writer.WriteString("code", tax.Code ?? "");
        writer.WriteString("name", tax.Name ?? "");
        if (tax.Rate is { } rate)
            writer.WriteNumber("rate", rate);
        if (tax.Amount is { } amount)
            writer.WriteNumber("amount", amount);
        if (type is not null && item is not null)
        {
            writer.WriteStartObject("relationships");
            writer.WriteStartObject("item");
            writer.WritePropertyName("data");
            ElasticPathResponses.WriteIdentifier(writer, type, item);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
