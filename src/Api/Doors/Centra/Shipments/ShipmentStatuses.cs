using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra.Shipments;

/// <summary>
/// Where a parcel stands, in the vendor's words. It is completed once it is paid, good to go and sent (Centra page, 2.5).
/// </summary>
internal static class ShipmentStatuses
{
    public const string GoodToGo = "goodtogo";
    public const string InProgress = "inprogress";
    public const string Completed = "completed";

    /// <summary>What stands in the way of changing a parcel's products; the first that holds.</summary>
    private static readonly (Func<Order, Shipment, bool> Holds, string Message)[] Locks =
    [
        ((order, parcel) => order.Returns.Any(one => one.Shipment == parcel.Id), "shipment has refunds and can not be updated"),
        ((_, parcel) => parcel.IsSent, "shipment is sent and can not be updated"),
        ((order, parcel) => parcel.IsCaptured(order), "shipment is captured and can not be updated"),
        ((order, parcel) => parcel.IsPaid(order), "shipment is paid and can not be updated"),
    ];

    /// <summary>The message; null where the products may be changed.</summary>
    public static string? Lock(Order order, Shipment parcel)
    {
        foreach (var (holds, message) in Locks)
        {
            if (holds(order, parcel))
                return message;
        }

        return null;
    }

    extension(Shipment parcel)
    {
        public bool IsSent => parcel.State >= ShipmentState.PickedUp;

        /// <summary>The last try to take its money; null where there was none.</summary>
        public Movement? Capture(Order order) => order.Payments.SelectMany(payment => payment.Movements)
            .LastOrDefault(one => one.Kind == MovementKind.Capture && one.Shipment == parcel.Id);

        /// <summary>Its money was taken, or is about to be.</summary>
        public bool IsCaptured(Order order) =>
            parcel.Capture(order) is { State: MovementState.Succeeded or MovementState.Pending };

        /// <summary>The money for it is there, taken for the parcel or for the whole order.</summary>
        public bool IsPaid(Order order) => parcel.Capture(order) is { State: MovementState.Succeeded }
            || (order.Balance is { Captured: > 0 } balance && balance.Captured >= balance.Due)
            || order.Payment == PaymentStatus.Free;

        /// <summary>Something is authorized of which its money is still to be taken.</summary>
        public bool ShouldCapture(Order order) => !parcel.IsCaptured(order) && !parcel.IsPaid(order) && order.Balance.Authorized > 0;

        public string Status(Order order) => parcel switch
        {
            { IsSent: true, GoodToGo: true } when parcel.IsPaid(order) => Completed,
            { IsSent: false, GoodToGo: true } => GoodToGo,
            _ => InProgress,
        };
    }
}
