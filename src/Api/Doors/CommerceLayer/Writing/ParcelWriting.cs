using System.Globalization;
using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Merchants.Registers;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>Packing shipments into boxes, and what their carriers tell of those.</summary>
internal static class ParcelWriting
{
    private const string Weight = "weight";
    private const string Unit = "unit_of_weight";
    private const string Shipment = "shipment";
    private const string Package = "package";

    public static readonly WriteTable Table = new(
        "parcels",
        [
            new(Weight, AttributeKind.Number) { Required = true, Most = Amounts.Max },
            new(Unit, AttributeKind.Text) { Required = true, OneOf = ParcelFields.Among("gr", "oz", "lb") },
            .. ParcelFields.All.Select(field => field.Attribute),
            new("reference", AttributeKind.Text),
            new("metadata", AttributeKind.Object),
        ],
        Parcels.Type.Relationships);

    public static async Task<Found> Retrieve(ResourceCall call, string name)
    {
        var (order, id, refusal) = await OrderOf(call, name);
        return order is null ? new(null, refusal) : Found.Of(Parcels.Find(order, id));
    }

    public static async Task<IResult> Create(ResourceCall call, string? _, WriteRequest write)
    {
        var (order, shipment) = await ShipmentOf(call, write);
        if (write.Related(Package) is null)
            write.Errors.Add(ValidationErrors.Blank(Package));
        await CheckPackage(call, write);
        if (write.Errors.Count > 0 || order is null || shipment is null)
            return write.Refuse();
        var box = Written(new() { Id = PartWriting.NewId(call), Number = NextNumber(shipment) }, write);
        return await PartWriting.AnswerNew(
            call, write, order.Id, [new EditShipment(shipment.Id) { Box = new(null, box) }], updated => Parcels.Find(updated, box.Id));
    }

    public static async Task<IResult> Update(ResourceCall call, string? name, WriteRequest write)
    {
        var (order, id, refusal) = await OrderOf(call, name!);
        if (order is null)
            return refusal!;
        if (Find(order, id) is not var (shipment, box))
            return NotWritable(order, id);
        write.Errors.AddRange(write.Values.Emptied());
        if (write.Document.Relationships.ContainsKey(Shipment) && write.Related(Shipment) != PartName.Of(order, shipment.Id))
            write.Errors.Add(ValidationErrors.Invalid(Shipment));
        await CheckPackage(call, write);
        if (write.Errors.Count > 0)
            return write.Refuse();
        return await PartWriting.Answer(
            call, write, order.Id, [new EditShipment(shipment.Id) { Box = new(box, Written(box, write)) }],
            updated => Parcels.Find(updated, box.Id));
    }

    public static async Task<IResult?> Delete(ResourceCall call, string name)
    {
        var (order, id, refusal) = await OrderOf(call, name);
        if (order is null)
            return refusal;
        if (Find(order, id) is not var (shipment, box))
            return NotWritable(order, id);
        var reply = await call.Request.Execute(order.Id, new EditShipment(shipment.Id) { Box = new(box, null) });
        return reply switch
        {
            { Outcome: OrderOutcome.Accepted } => null,
            { Rejection.Code: RejectionCode.InvalidFields } =>
                CommerceLayerErrors.Answer([CommerceLayerErrors.Locked("its shipment has left")]),
            _ => Replies.Refusal(reply, call.Request),
        };
    }

    private static async Task<(Order? Order, string Id, IResult? Refusal)> OrderOf(ResourceCall call, string name)
    {
        if (Parcels.ShipmentOf(name) is not { } shipment)
            return await call.OrderOfPart(AliasKind.Box, name);
        var (order, _, refusal) = await call.OrderOfPart(AliasKind.Shipment, shipment);
        return (order, name, refusal);
    }

    /// <summary>The shipment that a new parcel is of; null, and an error, where the request names none.</summary>
    private static async Task<(Order? Order, Shipment? Shipment)> ShipmentOf(ResourceCall call, WriteRequest write)
    {
        if (write.Related(Shipment) is { } name
            && await call.OrderOfPart(AliasKind.Shipment, name) is ({ } order, var id, _)
            && order.Shipments.FirstOrDefault(shipment => shipment.Id == id) is { } shipment)
            return (order, shipment);
        write.Errors.Add(ValidationErrors.Blank(Shipment));
        return (null, null);
    }

    private static async Task CheckPackage(ResourceCall call, WriteRequest write)
    {
        if (write.Document.Relationships.ContainsKey(Package)
            && await call.Reads.Registered(RegisterKind.Package, write.Related(Package)) is null)
            write.Errors.Add(ValidationErrors.Blank(Package));
    }

    private static (Shipment Shipment, ParcelBox Box)? Find(Order order, string id)
    {
        foreach (var shipment in order.Shipments)
        {
            if (shipment.Boxes.FirstOrDefault(box => box.Id == id) is { } box)
                return (shipment, box);
        }

        return null;
    }

    /// <summary>What is told of a shipment as a whole is no box that could be packed otherwise.</summary>
    private static IResult NotWritable(Order order, string id) => Parcels.Find(order, id) is null
        ? Found.Nothing.Refusal!
        : CommerceLayerErrors.Answer([CommerceLayerErrors.Locked("it follows from its shipment")]);

    private static ParcelBox Written(ParcelBox box, WriteRequest write)
    {
        var written = box with
        {
            Weight = write.Values.Number(Weight) ?? box.Weight,
            WeightUnit = write.Values.Name(Unit) ?? box.WeightUnit,
            Package = write.Related(Package) ?? box.Package,
            Reference = write.Values.Text("reference").Or(box.Reference),
            Metadata = write.Values.Object("metadata").Or(box.Metadata),
        };
        return ParcelFields.All.Aggregate(written, (current, field) => field.Set(current, write.Values));
    }

    /// <summary>The first that is free, e.g. <c>1234/S/001/P/001</c>; null where the shipment has none itself.</summary>
    private static string? NextNumber(Shipment shipment) => shipment.Number is null ? null : Enumerable
        .Range(1, shipment.Boxes.Count + 1)
        .Select(position => string.Create(CultureInfo.InvariantCulture, $"{shipment.Number}/P/{position:000}"))
        .First(number => shipment.Boxes.All(box => box.Number != number));
}
