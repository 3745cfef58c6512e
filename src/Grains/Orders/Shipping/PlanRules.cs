using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Parcels before they leave: planning and changing them, holding them back, giving them up.</summary>
internal static class PlanRules
{
    public static ActionResult Plan(Order order, PlanShipment plan, DateTimeOffset now)
    {
        var planned = new Shipment
        {
            Id = plan.Shipment ?? ParcelIds.Unused(order),
            Number = plan.Number,
            Method = plan.Method,
            Items = plan.Items.Merged(),
            Packages = plan.Packages,
            GoodToGo = plan.GoodToGo,
            Tracking = plan.Tracking,
            Address = plan.Address,
            Estimate = plan.Estimate,
        };
        if (planned.Id.Length == 0)
            return Refused(plan.Verb, "shipment", ProblemKind.Blank);
        if (order.Shipments.FirstOrDefault(shipment => shipment.Id == planned.Id) is { } twin)
            return twin with { PlannedAt = null } == planned && !plan.IsNew ? order : Refused(plan.Verb, "shipment");

        FieldProblem[] problems = [.. Problems(planned), .. Pieces.Problems(order, plan.Items, order.LeftFor(null))];
        return problems.Length > 0
            ? Rejection.Invalid(plan.Verb, problems)
            : Priced(order, order with { Shipments = order.Shipments.Add(planned with { PlannedAt = now }) }, plan.Verb);
    }

    public static ActionResult Edit(Order order, EditShipment edit)
    {
        if (order.Shipments.FirstOrDefault(shipment => shipment.Id == edit.Shipment) is not { } parcel)
            return Refused(edit.Verb, "shipment");
        if (BoxRules.Edit(parcel, edit.Box) is not { } packed)
            return Refused(edit.Verb, "boxes");

        var next = packed with
        {
            Items = edit.Items.IsSet ? edit.Items.Value.Merged() : parcel.Items,
            Method = edit.Method.Or(parcel.Method),
            Packages = edit.Packages.Or(parcel.Packages),
            GoodToGo = edit.GoodToGo.Or(parcel.GoodToGo),
            Packing = edit.Packing.Or(parcel.Packing),
            Tracking = DeliveryRules.Merge(packed.Tracking, edit.Tracking),
            Address = edit.Address is { } patch ? AddressRules.Merge(parcel.Address, patch) : parcel.Address,
            Estimate = edit.Estimate.Or(parcel.Estimate),
        };
        if (parcel.HasDeparted
            && (next.Items, next.Method?.Amount, next.Address) != (parcel.Items, parcel.Method?.Amount, parcel.Address))
            return Refused(edit.Verb, "shipment");
        if (edit.Untouched && IsTouched(order, parcel))
            return Refused(edit.Verb, "shipment");

        var pieces = parcel.HasDeparted ? default : edit.Items.Or(default);
        FieldProblem[] problems = [.. Problems(next), .. Pieces.Problems(order, pieces, order.LeftFor(parcel.Id))];
        return problems.Length > 0 ? Rejection.Invalid(edit.Verb, problems) : Priced(order, With(order, next), edit.Verb);
    }

    public static ActionResult Hold(Order order, ChangeShipment change) => Change(order, change, parcel => parcel with { OnHold = true });

    public static ActionResult Release(Order order, ChangeShipment change) =>
        Change(order, change, parcel => parcel with { OnHold = false });

    /// <summary>One whose money was taken is not given up.</summary>
    public static ActionResult Cancel(Order order, ChangeShipment change) =>
        Find(order, change) is not { } parcel || order.IsCaptured(parcel)
        ? Refused(change.Verb, "shipment")
        : order with { Shipments = order.Shipments.Where(parcel => parcel.Id != change.Shipment).ToValueList() };

    /// <summary>What a parcel costs may only make an order dearer before it is placed, or while it is edited.</summary>
    private static ActionResult Priced(Order before, Order after, Verb verb) =>
        before.StatusIs(OrderStatus.Draft, OrderStatus.Pending, OrderStatus.Editing)
        || after.WithTotals().Totals.TotalWithTaxes <= before.Totals.TotalWithTaxes
            ? after
            : Refused(verb, "method.amount", ProblemKind.TooGreat);

    private static ActionResult Change(Order order, ChangeShipment change, Func<Shipment, Shipment> to) =>
        Find(order, change) is { } parcel ? With(order, to(parcel)) : Refused(change.Verb, "shipment");

    /// <summary>A parcel that is still planned.</summary>
    private static Shipment? Find(Order order, ChangeShipment change) =>
        order.Shipments.FirstOrDefault(parcel => parcel.Id == change.Shipment && !parcel.HasDeparted);

    /// <summary>It has left, something of it came back, or it is paid.</summary>
    private static bool IsTouched(Order order, Shipment parcel) =>
        parcel.HasDeparted || order.IsCaptured(parcel) || order.Balance is { Captured: > 0 } balance && balance.Captured >= balance.Due;

    private static Order With(Order order, Shipment next) =>
        order with { Shipments = order.Shipments.Select(parcel => parcel.Id == next.Id ? next : parcel).ToValueList() };

    private static IEnumerable<FieldProblem> Problems(Shipment parcel)
    {
        if (parcel.Packages < 1)
            yield return new("packages", ProblemKind.Invalid);
        if (!BoxRules.AreRight(parcel))
            yield return new("boxes", ProblemKind.Invalid);
    }

    private static Rejection Refused(Verb verb, string path, ProblemKind kind = ProblemKind.Invalid) =>
        Rejection.Invalid(verb, new FieldProblem(path, kind));
}
