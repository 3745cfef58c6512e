using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Api.Doors.CommerceLayer.Writing;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Rows;

/// <summary>Orders, and the parts of them that are bought, sent and brought back.</summary>
internal static class OrderRows
{
    public static readonly IReadOnlyList<ResourceRow> All =
    [
        new(OrderResource.Orders, async (call, id) => await call.Order(id) is var (order, refusal) && order is not null
            ? OrderResource.Of(order)
            : new Found(null, refusal))
        {
            OfOrder = ResourceCalls.One,
            Channels = ResourceCalls.One,
            Customers = ResourceCalls.List,
            List = (call, query, view) => new OrderListing(call, query, view).Page(),
            Create = new(OrderAttributes.OfNew, OrderWriting.Create),
            Update = new(OrderAttributes.Table, OrderWriting.Update),
            Delete = OrderWriting.Delete,
        },
        new(LineItems.Type, Part(AliasKind.Line, LineItems.Find))
        {
            OfOrder = ResourceCalls.One,
            Channels = ResourceCalls.One,
            Create = new(LineItemWriting.Table, LineItemWriting.Create),
            Update = new(LineItemWriting.Table, LineItemWriting.Update),
            Delete = LineItemWriting.Delete,
        },
        new(LineOptions.Type, Part(AliasKind.LineOption, LineOptionWriting.Find))
        {
            OfOrder = ResourceCalls.One,
            Channels = ResourceCalls.One,
            Create = new(LineOptionWriting.Table, LineOptionWriting.Create),
            Update = new(LineOptionWriting.Table, LineOptionWriting.Update),
            Delete = LineOptionWriting.Delete,
        },
        new(OrderParts.Shipments, Part(AliasKind.Shipment, ShipmentWriting.Find))
        {
            OfOrder = ResourceCalls.One,
            Channels = ResourceCalls.Retrieve | ResourceCalls.Update,
            Update = new(ShipmentWriting.Table, ShipmentWriting.Update),
        },
        new(Parcels.Type, ParcelWriting.Retrieve)
        {
            OfOrder = ResourceCalls.One,
            Create = new(ParcelWriting.Table, ParcelWriting.Create),
            Update = new(ParcelWriting.Table, ParcelWriting.Update),
            Delete = ParcelWriting.Delete,
        },
        new(OrderParts.Returns, Part(AliasKind.Return, ReturnWriting.Find))
        {
            OfOrder = ResourceCalls.One,
            Create = new(ReturnWriting.OfNew, ReturnWriting.Create),
            Update = new(ReturnWriting.Table, ReturnWriting.Update),
        },
        Version(OrderVersions.EventStores),
        Version(OrderVersions.Versions),
    ];

    private static ResourceRow Version(ResourceType<OrderVersion> type) => new(type, async (call, id) =>
    {
        if (OrderVersions.Read(id) is not var (orderId, version))
            return Found.Nothing;
        var (order, refusal) = await call.Order(orderId);
        return order is null ? new(null, refusal)
            : await call.Reads.Version(orderId, version) is { } known ? OrderVersions.Of(type, known)
            : Found.Nothing;
    })
    {
        OfOrder = ResourceCalls.Retrieve,
    };

    /// <summary>A part of an order, by its own name.</summary>
    public static Func<ResourceCall, string, Task<Found>> Part(AliasKind kind, Func<Order, string, Resource?> find) => async (call, name) =>
    {
        var (order, id, refusal) = await call.OrderOfPart(kind, name);
        return order is null ? new(null, refusal) : Found.Of(find(order, id));
    };
}
