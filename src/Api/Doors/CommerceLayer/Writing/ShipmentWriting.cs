using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>Choosing how a parcel travels, and moving it on (page, A9 and A10).</summary>
internal static class ShipmentWriting
{
    private const string Method = "shipping_method";

    private static readonly PartTrigger[] Triggers =
    [
        new("_on_hold", (id, _) => new ChangeShipment(Verb.HoldShipment, id)),
        new("_upcoming", (id, _) => new ChangeShipment(Verb.ReleaseShipment, id)),
        new("_picking", (id, _) => Prepare(id, packing: false)),
        new("_packing", (id, _) => Prepare(id, packing: true)),
        new("_ready_to_ship", (id, _) => new EditShipment(id) { GoodToGo = true }),
        new("_ship", (id, _) => new ShipItems(Shipment: id)),
        new("_deliver", (id, _) => new AdvanceDelivery(ShipmentState.Delivered, id)),
        new("_cancel", (id, _) => new ChangeShipment(Verb.CancelShipment, id)),
    ];

    public static readonly WriteTable Table = new(
        "shipments",
        Triggers.Select(trigger => trigger.Attribute),
        [OrderParts.Shipments.Find(Method)!]);

    public static async Task<IResult> Update(ResourceCall call, string? name, WriteRequest write)
    {
        var (order, id, refusal) = await call.OrderOfPart(AliasKind.Shipment, name!);
        if (order is null)
            return refusal!;
        if (Find(order, id) is null)
            return Found.Nothing.Refusal!;
        ShippingMethod? method = null;
        if (write.Related(Method) is { } methodId
            && (method = call.Merchant.ShippingMethods.FirstOrDefault(one => one.Id == methodId)) is null)
            write.Errors.Add(ValidationErrors.Blank(Method));
        if (write.Errors.Count > 0)
            return write.Refuse();

        ValueList<OrderAction> actions =
        [
            .. write.Document.Relationships.ContainsKey(Method) ? [new EditShipment(id) { Method = method }] : Array.Empty<OrderAction>(),
            .. PartTrigger.Actions(Triggers, id, write.Values),
        ];
        return await PartWriting.Answer(call, write, order.Id, actions, updated => Find(updated, id) ?? Find(order, id));
    }

    private static ValueList<OrderAction> Prepare(string id, bool packing) =>
        [new ChangeStatus(Verb.StartFulfillment), new EditShipment(id) { Packing = packing }];

    public static Resource? Find(Order order, string id) =>
        order.Shipments.FirstOrDefault(shipment => shipment.Id == id) is { } shipment ? OrderParts.Shipment(order, shipment) : null;
}
