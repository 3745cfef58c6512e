using OrderGrains.Merchants.Registers;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>The boxes that shipments are packed into (page, A9).</summary>
internal static class Parcels
{
    /// <summary>Ends the id of what another door, or the shipment, tells of a box.</summary>
    private const string Untold = "-parcel";

    public static readonly ResourceType<OrderPart<(Shipment Shipment, ParcelBox Box)>> Type = new(
        "parcels",
        [
            new("number", item => item.Part.Box.Number),
            new("weight", item => item.Part.Box.Weight is > 0 and var weight ? weight : null),
            new("unit_of_weight", item => item.Part.Box.WeightUnit),
            .. ParcelFields.All.Select(field => new Column<OrderPart<(Shipment Shipment, ParcelBox Box)>>(
                field.Attribute.Name, item => field.Get(item.Part.Box))),
            new("carrier", item => item.Part.Shipment.Tracking?.Carrier),
            new("tracking_url", item => item.Part.Shipment.Tracking?.Url),
            new("packages_count", item => item.Part.Shipment.Packages),
            new("created_at", item => item.Order.CreatedAt),
            new("updated_at", item => item.Order.UpdatedAt),
            new("reference", item => item.Part.Box.Reference),
            new("metadata", item => item.Part.Box.Metadata ?? JsonText.EmptyObject),
        ],
        Relationship.ToOne<OrderPart<(Shipment Shipment, ParcelBox Box)>>("shipment", ["shipments"], (item, _) =>
            OrderParts.Shipment(item.Order, item.Part.Shipment)),
        Relationship.ToOneElsewhere<OrderPart<(Shipment Shipment, ParcelBox Box)>>("package", ["packages"], (item, view) =>
            Registers.Find(Registers.Packages, RegisterKind.Package, item.Part.Box.Package, view)));

    /// <summary>
    /// Those of a shipment. One of which no box is told is one parcel once a carrier or a packer has said something of it.
    /// </summary>
    public static IEnumerable<Resource> Of(Order order, Shipment shipment) => shipment switch
    {
        { Boxes.Count: > 0 } => shipment.Boxes.Select(box => Of(order, shipment, box)),
        { Tracking: null, Packages: null } => [],
        _ => [Of(order, shipment, Told(order, shipment))],
    };

    /// <summary>The one that the order, or the door, calls so; null where there is none.</summary>
    public static Resource? Find(Order order, string id) =>
        order.Shipments.SelectMany(shipment => Of(order, shipment)).FirstOrDefault(parcel => parcel.Id == PartName.Of(order, id));

    /// <summary>The shipment's name where the parcel's is made of it; else null.</summary>
    public static string? ShipmentOf(string id) => id.EndsWith(Untold, StringComparison.Ordinal) ? id[..^Untold.Length] : null;

    private static Resource Of(Order order, Shipment shipment, ParcelBox box) =>
        Type.Of(PartName.Of(order, box.Id), new(order, (shipment, box)));

    private static ParcelBox Told(Order order, Shipment shipment) => new()
    {
        Id = $"{PartName.Of(order, shipment.Id)}{Untold}",
        Number = shipment.Number,
        Tracking = new() { Number = shipment.Tracking?.Code },
    };
}
