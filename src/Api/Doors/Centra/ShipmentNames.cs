using OrderGrains.Api.ValueKinds;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra;

/// <summary>
/// What this door calls parcels: <c>83651-1</c>, the order's number and one of the parcel's own. Parcels that came about elsewhere have
/// their number, or their id, behind the order's.
/// </summary>
internal static class ShipmentNames
{
    /// <summary>The name.</summary>
    public static string Of(Order order, Shipment parcel)
    {
        var known = parcel.Number ?? parcel.Id;
        return known.StartsWith(Prefix(order), StringComparison.Ordinal) ? known : Prefix(order) + known;
    }

    /// <summary>The name of the next parcel of an order.</summary>
    public static string Next(Order order)
    {
        var number = order.Shipments.Count + 1;
        while (Find(order, Name(order, number)) is not null)
            number++;
        return Name(order, number);
    }

    public static Shipment? Find(Order order, string name) =>
        order.Shipments.FirstOrDefault(parcel => Of(order, parcel) == name);

    /// <summary>The id of the order that a parcel of this name is of; null for what is no name of a parcel.</summary>
    public static string? OrderOf(string? name) =>
        name?.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash
        && WholeNumber.Read(name.AsSpan(0, dash), out var number) == NumberForm.Whole
            ? CentraCall.OrderId(number)
            : null;

    private static string Name(Order order, int number) => Prefix(order) + CentraCall.OrderId(number);

    private static string Prefix(Order order) => order.Id + "-";
}
