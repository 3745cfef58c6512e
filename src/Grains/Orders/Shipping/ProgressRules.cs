using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Following parcels that are under way, as their carrier tells of them.</summary>
internal static class ProgressRules
{
    /// <summary>A parcel only moves forward; where it stands it may be told of anew.</summary>
    public static ActionResult Advance(Order order, AdvanceDelivery advance, DateTimeOffset now)
    {
        var chosen = Departed(order, advance.Shipment);
        if (chosen.Count == 0 && advance.Shipment is not null)
            return NoParcel(advance.Verb);
        return chosen.All(parcel => parcel.State > advance.To)
            ? Rejection.Of(RejectionCode.IllegalTransition, advance.Verb)
            : With(order, chosen, parcel => parcel.State > advance.To ? parcel : Moved(parcel, advance, now));
    }

    /// <summary>A setback keeps a parcel where it is.</summary>
    public static ActionResult Keep(Order order, ReportSetback told)
    {
        var departed = Departed(order, told.Shipment);
        if (departed.Count == 0 && told.Shipment is not null)
            return NoParcel(told.Verb);
        var chosen = departed.Where(parcel => MayMeet(parcel, told.Setback)).ToValueList();
        return chosen.Count == 0
            ? Rejection.Of(RejectionCode.IllegalTransition, told.Verb)
            : With(order, chosen, parcel => parcel with
            {
                Setback = told.Setback,
                Report = Told(parcel, told.Report, isNews: parcel.Setback != told.Setback),
            });
    }

    /// <summary>The order with a report on those parcels that have left since.</summary>
    /// <param name="before">The order before they left.</param>
    /// <param name="after">The order after.</param>
    /// <param name="report">Null leaves them as they are.</param>
    public static Order Departing(Order before, Order after, ParcelReport? report) => report is null
        ? after
        : With(after, after.Left(before), parcel => parcel with { Report = report });

    /// <summary>Only what is brought can fail to be handed over, and nothing happens to what was delivered.</summary>
    public static bool MayMeet(Shipment parcel, ParcelSetback setback) => setback == ParcelSetback.FailedDelivery
        ? parcel.State == ShipmentState.OutForDelivery
        : parcel.State is >= ShipmentState.PickedUp and < ShipmentState.Delivered;

    private static Shipment Moved(Shipment parcel, AdvanceDelivery advance, DateTimeOffset now)
    {
        var goesOn = parcel.State < advance.To;
        return parcel with
        {
            State = advance.To,
            MovedAt = goesOn ? now : parcel.MovedAt,
            Setback = null,
            Report = Told(parcel, advance.Report, isNews: goesOn || parcel.Setback is not null),
        };
    }

    /// <summary>Where it was goes with each report; when it is expected stays until that is told anew.</summary>
    private static ParcelReport? Told(Shipment parcel, ParcelReport? report, bool isNews)
    {
        if (report is null && !isNews)
            return parcel.Report;
        var told = report ?? new();
        var next = told with { EstimatedDelivery = told.EstimatedDelivery ?? parcel.Report?.EstimatedDelivery };
        return next == new ParcelReport() ? null : next;
    }

    private static ValueList<Shipment> Departed(Order order, string? shipment) => order.Shipments
        .Where(parcel => parcel.HasDeparted && (shipment is null || parcel.Id == shipment)).ToValueList();

    private static Order With(Order order, ValueList<Shipment> chosen, Func<Shipment, Shipment> change) => order with
    {
        Shipments = order.Shipments.Select(parcel => chosen.Contains(parcel) ? change(parcel) : parcel).ToValueList(),
    };

    private static Rejection NoParcel(Verb verb) => Rejection.Invalid(verb, new FieldProblem("shipment", ProblemKind.Invalid));
}
