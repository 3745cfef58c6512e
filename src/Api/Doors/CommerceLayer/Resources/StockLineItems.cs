using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>What is taken off the shelves for a shipment.</summary>
internal static class StockLineItems
{
    public static readonly ResourceType<OrderPart<(Shipment Shipment, ShipmentItem Piece)>> Type = new(
        "stock_line_items",
        [
            new("sku_code", item => Line(item)?.Sku),
            new("quantity", item => item.Part.Piece.Quantity),
            new("name", item => Line(item)?.Name),
            new("image_url", item => Line(item)?.ImageUrl),
            new("created_at", item => item.Order.CreatedAt),
            new("updated_at", item => item.Order.UpdatedAt),
        ],
        Relationship.ToOne<OrderPart<(Shipment Shipment, ShipmentItem Piece)>>("shipment", ["shipments"], (item, _) =>
            OrderParts.Shipment(item.Order, item.Part.Shipment)),
        Relationship.ToOne<OrderPart<(Shipment Shipment, ShipmentItem Piece)>>("line_item", ["line_items"], (item, _) =>
            Line(item) is { } line ? LineItems.Of(item.Order, line) : null));

    /// <summary>Those of a shipment of which it is said what is in it.</summary>
    public static IEnumerable<Resource> Of(Order order, Shipment shipment) => shipment.Items.Select(piece =>
        Type.Of($"{PartName.Of(order, shipment.Id)}-{piece.Line}", new(order, (shipment, piece))));

    private static OrderLine? Line(OrderPart<(Shipment Shipment, ShipmentItem Piece)> item) =>
        item.Order.Lines.FirstOrDefault(line => line.Id == item.Part.Piece.Line);
}
