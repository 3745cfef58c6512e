using OrderGrains.Merchants.Offers;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>The options of an order's lines.</summary>
internal static class LineOptions
{
    public static readonly ResourceType<OrderPart<(OrderLine Line, LineOption Option)>> Type = new(
        "line_item_options",
        [
            new("name", item => item.Part.Option.Name),
            new("quantity", item => item.Part.Option.Quantity),
            new("currency_code", item => item.Order.Currency),
            .. Amount("unit_amount", item => item.Part.Option.UnitAmount),
            .. Amount("total_amount", item => item.Part.Option.TotalAmount),
            new("options", item => item.Part.Option.Options ?? JsonText.EmptyObject),
            new("created_at", item => item.Order.CreatedAt),
            new("updated_at", item => item.Order.UpdatedAt),
            new("metadata", item => item.Part.Option.Metadata ?? JsonText.EmptyObject),
        ],
        Relationship.ToOne<OrderPart<(OrderLine Line, LineOption Option)>>("line_item", ["line_items"], (item, _) =>
            LineItems.Of(item.Order, item.Part.Line)),
        Relationship.ToOneElsewhere<OrderPart<(OrderLine Line, LineOption Option)>>("sku_option", ["sku_options"], async (item, view) =>
            item.Part.Option.SkuOption is { } id && await view.Reads.Offer(OfferKind.SkuOption, id) is { } option
                ? SkuOptions.Of(option)
                : null));

    public static Resource Of(Order order, OrderLine line, LineOption option) =>
        Type.Of(PartName.Of(order, option.Id), new(order, (line, option)));

    private static IEnumerable<Column<OrderPart<(OrderLine Line, LineOption Option)>>> Amount(
        string name, Func<OrderPart<(OrderLine Line, LineOption Option)>, long?> amount) =>
        AmountColumns.Of(name, amount, item => item.Order.Currency);
}
