using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>What is sent and brought back of an order (page, A9 and A10).</summary>
internal static class OrderParts
{
    public static readonly ResourceType<OrderPart<Shipment>> Shipments = new(
        "shipments",
        [
            new("number", item => item.Part.Number),
            new("status", item => Statuses.ShipmentStatus(item.Order, item.Part)),
            new("currency_code", item => item.Order.Currency),
            .. Amount<Shipment>("cost_amount", item => item.Part.Method?.Amount),
            new("skus_count", item => item.Part.Items.Sum(piece => piece.Quantity)),
            new("shipped_at", item => item.Part.ShippedAt),
            new("delivered_at", item => item.Part.State == ShipmentState.Delivered ? item.Part.MovedAt : null),
            new("created_at", item => item.Order.CreatedAt),
            new("updated_at", item => item.Part.MovedAt ?? item.Order.UpdatedAt),
        ],
        OrderOf<Shipment>(),
        Relationship.ToOne<OrderPart<Shipment>>("shipping_method", ["shipping_methods"], (item, _) =>
            item.Part.Method is { } method ? SharedResources.ShippingMethod(item.Order, method) : null),
        Relationship.ToMany<OrderPart<Shipment>>("available_shipping_methods", "shipping_methods", (item, view) =>
            view.Merchant.ShippingMethods.Select(method => SharedResources.ShippingMethod(item.Order, method))),
        Relationship.ToOne<OrderPart<Shipment>>("shipping_address", ["addresses"], (item, _) => item.Order.Shipping()),
        Relationship.ToMany<OrderPart<Shipment>>("line_items", "line_items", (item, _) => Lines(item.Order, item.Part.Items)),
        Relationship.ToMany<OrderPart<Shipment>>("parcels", "parcels", (item, _) => Parcels.Of(item.Order, item.Part)),
        StockLocations.Related<OrderPart<Shipment>>());

    public static readonly ResourceType<OrderPart<OrderReturn>> Returns = new(
        "returns",
        [
            new("number", item => $"{item.Order.Number}/R/{Position(item.Order.Returns, item.Part):000}"),
            new("status", item => Statuses.ReturnStatus(item.Part)),
            new("customer_email", item => item.Order.Customer?.Email),
            new("skus_count", item => item.Part.Items.Sum(piece => piece.Quantity)),
            new("received_at", item => item.Part.CompletedAt),
            new("cancelled_at", item => item.Part.CancelledAt),
            new("created_at", item => item.Part.RequestedAt),
            new("updated_at", item => item.Part.CompletedAt ?? item.Part.CancelledAt ?? item.Part.RequestedAt),
        ],
        OrderOf<OrderReturn>(),
        SharedResources.CustomerOf<OrderPart<OrderReturn>>(item => OrderRelationships.Customer(item.Order)),
        Relationship.ToMany<OrderPart<OrderReturn>>("return_line_items", "return_line_items", (item, _) => Pieces(item)),
        StockLocations.Related<OrderPart<OrderReturn>>());

    public static readonly ResourceType<OrderPart<(OrderReturn Return, ShipmentItem Piece)>> ReturnLineItems = new(
        "return_line_items",
        [
            new("sku_code", item => Line(item)?.Sku),
            new("quantity", item => item.Part.Piece.Quantity),
            new("name", item => Line(item)?.Name),
            new("image_url", item => Line(item)?.ImageUrl),
            new("return_reason", item => item.Part.Return.Reason),
            new("restocked_at", item => item.Part.Return.Restock ? item.Part.Return.CompletedAt : null),
        ],
        Relationship.ToOne<OrderPart<(OrderReturn Return, ShipmentItem Piece)>>("return", ["returns"], (item, _) =>
            Return(item.Order, item.Part.Return)),
        Relationship.ToOne<OrderPart<(OrderReturn Return, ShipmentItem Piece)>>("line_item", ["line_items"], (item, _) =>
            Line(item) is { } line ? LineItems.Of(item.Order, line) : null));

    public static Resource Shipment(Order order, Shipment shipment) =>
        Shipments.Of(PartName.Of(order, shipment.Id), new(order, shipment));

    public static Resource Return(Order order, OrderReturn one) => Returns.Of(PartName.Of(order, one.Id), new(order, one));

    /// <summary>The relationship of a part to its order.</summary>
    public static Relationship OrderOf<T>() =>
        Relationship.ToOne<OrderPart<T>>("order", ["orders"], (item, _) => OrderResource.Of(item.Order));

    private static IEnumerable<Column<OrderPart<T>>> Amount<T>(string name, Func<OrderPart<T>, long?> amount) =>
        AmountColumns.Of(name, amount, item => item.Order.Currency);

    private static OrderLine? Line(OrderPart<(OrderReturn Return, ShipmentItem Piece)> item) =>
        item.Order.Lines.FirstOrDefault(line => line.Id == item.Part.Piece.Line);

    private static IEnumerable<Resource> Pieces(OrderPart<OrderReturn> item) => item.Part.Items.Select(piece =>
        ReturnLineItems.Of($"{PartName.Of(item.Order, item.Part.Id)}-{piece.Line}", new(item.Order, (item.Part, piece))));

    private static IEnumerable<Resource> Lines(Order order, IEnumerable<ShipmentItem> pieces) =>
        order.Lines.Where(line => pieces.Any(piece => piece.Line == line.Id)).Select(line => LineItems.Of(order, line));

    private static int Position<T>(IEnumerable<T> parts, T part)
        where T : class => parts.TakeWhile(one => !ReferenceEquals(one, part)).Count() + 1;
}
