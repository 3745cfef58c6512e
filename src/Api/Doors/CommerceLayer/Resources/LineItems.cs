using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>The line items of orders (page, A10). Tax is told of what is bought alone; of the rest the order tells it.</summary>
internal static class LineItems
{
    public static readonly ResourceType<OrderPart<LineRow>> Type = new(
        "line_items",
        [
            new("sku_code", item => item.Part.Line?.Sku),
            new("quantity", item => item.Part.Line?.Quantity ?? 1),
            new("currency_code", item => item.Order.Currency),
            .. Amount("unit_amount", item => item.Part.Amount),
            .. Amount("options_amount", item => item.Part.Line?.AllOptionsAmount ?? 0),
            .. Amount("discount", item => item.Part.Line is null ? 0 : Totals(item).Discount),
            .. Amount("total_amount", item => item.Part.Line?.TotalAmount ?? item.Part.Amount),
            .. Amount("tax_amount", item => item.Part.Line is null ? null : Totals(item).Tax),
            new("name", item => item.Part.Name),
            new("image_url", item => item.Part.Line?.ImageUrl),
            new("tax_rate", item => item.Part.Line is { } line ? item.Order.Tax.For(line).Rate : null),
            new("item_type", item => item.Part.ItemType),
            new("coupon_code", item => item.Part.CouponCode),
            new("created_at", item => item.Order.CreatedAt),
            new("updated_at", item => item.Order.UpdatedAt),
            new("metadata", item => item.Part.Line?.Metadata ?? JsonText.EmptyObject),
        ],
        OrderParts.OrderOf<LineRow>(),
        Relationship.ToOneElsewhere<OrderPart<LineRow>>("item", LineRows.ItemTypes, (item, view) => item.Part.Item(view)),
        Relationship.ToMany<OrderPart<LineRow>>("line_item_options", "line_item_options", (item, _) =>
            item.Part.Line is { } line ? line.Options.Select(option => LineOptions.Of(item.Order, line, option)) : []));

    public static Resource Of(Order order, LineRow row) => Type.Of(PartName.Of(order, row.Id), new(order, row));

    public static Resource Of(Order order, OrderLine line) => Of(order, LineRows.Bought(line));

    /// <summary>All of an order's.</summary>
    public static IEnumerable<Resource> Of(Order order) => LineRows.Of(order).Select(row => Of(order, row));

    /// <summary>The one of this id; null for none.</summary>
    public static Resource? Find(Order order, string id) => LineRows.Find(order, id) is { } row ? Of(order, row) : null;

    private static IEnumerable<Column<OrderPart<LineRow>>> Amount(string name, Func<OrderPart<LineRow>, long?> amount) =>
        AmountColumns.Of(name, amount, item => item.Order.Currency);

    private static LineTotals Totals(OrderPart<LineRow> item) =>
        item.Order.Totals.Lines.FirstOrDefault(totals => totals.Line == item.Part.Id);
}
