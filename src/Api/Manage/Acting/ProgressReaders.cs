using OrderGrains.Api.ValueKinds;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage.Acting;

/// <summary>What a carrier tells of parcels on their way, as the actions of a command name it.</summary>
internal static class ProgressReaders
{
    /// <summary>Without a parcel, all that are under way.</summary>
    public static OrderAction Advance(MemberReader members) => new AdvanceDelivery(
        members.NeededName(
            "to", ShipmentState.PickedUp, ShipmentState.InTransit, ShipmentState.OutForDelivery, ShipmentState.Delivered),
        members.Text("shipment").Value,
        Report(members));

    /// <summary>Without a parcel, all that it can happen to.</summary>
    public static OrderAction Setback(MemberReader members, ParcelSetback setback) =>
        new ReportSetback(setback, members.Text("shipment").Value, Report(members));

    /// <summary>Without a plan the parcels are delivered, without a time in steps of an hour.</summary>
    public static OrderAction Courier(MemberReader members) => new SimulateCourier(
        members.Has("plan") ? members.NeededName("plan", Enum.GetValues<CourierPlan>()) : CourierPlan.Delivers,
        (int)(members.Whole("stepSeconds", 1, SimulatedCourier.MaxStepSeconds) ?? SimulateCourier.UsualStepSeconds));

    /// <summary>Null where nothing is told but what happened.</summary>
    public static ParcelReport? Report(MemberReader members)
    {
        var location = members.Part("location");
        var report = new ParcelReport
        {
            Location = Told(new ParcelLocation
            {
                City = location.Text("city", OrderValues.MaxReported).Value,
                State = location.Text("state", OrderValues.MaxReported).Value,
                Country = location.Text("country", rule: ValueRules.Country).Value,
            }),
            Description = members.Text("description", OrderValues.MaxReported).Value,
            EstimatedDelivery = members.Time("estimatedDelivery")?.ToUniversalTime(),
        };
        return Told(report);
    }

    private static T? Told<T>(T part)
        where T : class, new() => part.Equals(new T()) ? null : part;
}
