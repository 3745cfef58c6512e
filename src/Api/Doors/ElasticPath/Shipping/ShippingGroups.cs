using System.Text.Json;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Shipping;

/// <summary>Writes shipping groups of orders and of carts.</summary>
/// <param name="Owner"><c>order</c> or <c>cart</c>.</param>
/// <param name="Order">The order; the one that a cart would become.</param>
/// <param name="CreatedAt">When the order or cart came.</param>
/// <param name="UpdatedAt">When it last changed.</param>
internal sealed record ShippingGroups(string Owner, Order Order, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    private static readonly Address NoAddress = new();

    public static ShippingGroups Of(Order order) => new("order", order, order.CreatedAt, order.UpdatedAt);

    /// <summary>All of them.</summary>
    public IResult All() => ElasticPathResponses.Answer(writer =>
    {
        writer.WriteStartArray("data");
        foreach (var group in Order.Shipments)
            Write(writer, group);
        writer.WriteEndArray();
    });

    /// <summary>One of them, with its items where they are asked for.</summary>
    public IResult One(Shipment group, int status = StatusCodes.Status200OK, bool withItems = false) => ElasticPathResponses.Answer(
        writer =>
        {
            writer.WritePropertyName("data");
            Write(writer, group);
            if (!withItems)
                return;
            var lines = group.Items.Select(item => item.Line).ToHashSet();
            writer.WriteStartObject("included");
            ElasticPathIncluded.WriteItems(writer, ElasticPathIncluded.Items, [Order], line => lines.Contains(line.Id));
            writer.WriteEndObject();
        },
        status);

    public Shipment? Find(string id) => Order.Shipments.FirstOrDefault(group => group.Id == id);

    private void Write(Utf8JsonWriter writer, Shipment group)
    {
        writer.WriteStartObject();
        writer.WriteString("id", group.Id);
        writer.WriteString("type", "shipping_group");
        writer.WriteString("relation", Owner);
        writer.WriteString($"{Owner}_id", Order.Id);
        writer.WriteString("shipping_type", group.Method?.Name ?? "");
        writer.WriteString("tracking_reference", group.Tracking?.Code ?? "");
        ElasticPathParties.WriteAddress(writer, "address", group.Address ?? NoAddress, shipping: true);
        if (group.Estimate is { } estimate)
            Write(writer, estimate);
        writer.WriteString("created_at", ElasticPathResponses.Time(group.PlannedAt ?? CreatedAt));
        writer.WriteString("updated_at", ElasticPathResponses.Time(UpdatedAt));
        writer.WriteStartObject("relationships");
        writer.WriteStartObject(Owner);
        writer.WritePropertyName("data");
        ElasticPathResponses.WriteIdentifier(writer, Owner, Order.Id);
        writer.WriteEndObject();
        writer.WriteEndObject();
        WriteMeta(writer, group);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, DeliveryEstimate estimate)
    {
        writer.WriteStartObject("delivery_estimate");
        if (estimate.Start is { } start)
            writer.WriteString("start", ElasticPathResponses.Time(start));
        if (estimate.End is { } end)
            writer.WriteString("end", ElasticPathResponses.Time(end));
        writer.WriteEndObject();
    }

    /// <summary>What is neither tax nor fee of the price is its base.</summary>
    private void WriteMeta(Utf8JsonWriter writer, Shipment group)
    {
        var (total, charge) = (group.Method?.Amount ?? 0, group.Charge ?? new());
        writer.WriteStartObject("meta");
        writer.WriteStartObject("shipping_display_price");
        ElasticPathPrices.WriteMoney(writer, "total"u8, total, Order.Currency);
        ElasticPathPrices.WriteMoney(writer, "base"u8, total - charge.Tax - charge.Fees + charge.Discount, Order.Currency);
        ElasticPathPrices.WriteMoney(writer, "tax"u8, charge.Tax, Order.Currency);
        ElasticPathPrices.WriteMoney(writer, "fees"u8, charge.Fees, Order.Currency);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
