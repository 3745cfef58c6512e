using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.Centra.Shipments;

/// <summary>A parcel as a request describes it.</summary>
/// <param name="Plan">What it is to be.</param>
/// <param name="Captures">Its money is to be taken.</param>
/// <param name="Shipped">It has been sent already.</param>
internal sealed record NewShipment(PlanShipment Plan, bool Captures, bool Shipped)
{
    /// <summary>What the carrier is told only counts for what has been sent.</summary>
    public static NewShipment Read(LooseFields fields)
    {
        var shipped = fields.Flag("shipped");
        var plan = new PlanShipment(fields.Products())
        {
            IsNew = true,
            GoodToGo = fields.Flag("gtg"),
            Tracking = shipped ? fields.Tracking() : null,
            Packages = shipped ? fields.Packages() : null,
            Method = shipped ? fields.Service(null) : null,
        };
        return new(plan, fields.Choice("capture") ?? true, shipped);
    }

    /// <summary>
    /// What the order is told, all or none of it. Where a gateway has to be asked for the money, the parcel does not leave before it has
    /// answered.
    /// </summary>
    /// <param name="name">What the parcel is called.</param>
    /// <param name="order">The order as it stands.</param>
    public ValueList<OrderAction> Actions(string name, Order order)
    {
        List<OrderAction> actions = [Plan with { Shipment = name }];
        if (Captures)
            actions.Add(new MoveMoney(Verb.Capture) { Shipment = name });
        if (Shipped && !(Captures && order.Payments.Any(AsksGateway)))
            actions.Add(new ShipItems(Shipment: name));
        return actions.ToValueList();
    }

    private static bool AsksGateway(OrderPayment payment) => payment.Gateway is not (null or "manual");
}
