using OrderGrains.Values;
using static OrderGrains.Orders.OrderConditions;
using static OrderGrains.Orders.OrderStatus;

namespace OrderGrains.Orders;

/// <summary>
/// What may be done to an order, when, and what it leads to: the union of what the doors allow. A status that a row does not name is
/// legal and stays.
/// </summary>
internal static class LifecycleTable
{
    private static readonly AxisRule<OrderStatus> Alive = Axis.NotIn(Cancelled);

    /// <summary>While a gateway is asked for what an order costs, that stays.</summary>
    private static readonly AxisRule<OrderStatus> NotPlacing = Axis.NotIn(Placing, Cancelled);

    private static readonly AxisRule<OrderStatus> Started = Axis.In(Pending, Placing, Placed, Editing, Approved);
    private static readonly AxisRule<OrderStatus> Ordered = Axis.In(Placed, Editing, Approved);
    private static readonly AxisRule<OrderStatus> OrderedOnce = Axis.In(Placed, Editing, Approved, Cancelled);
    private static readonly AxisRule<OrderStatus> Settled = Axis.In(Placed, Approved);
    private static readonly AxisRule<OrderStatus> Departed = Axis.In(Placed, Approved, Cancelled);
    private static readonly AxisRule<OrderStatus> InCheckout = Axis.In(Pending, Editing).Or(Axis.ToOneOf([Draft, Pending], from: [Draft]));

    private static readonly AxisRule<OrderStatus> LeavingPlacing = Axis.ToOneOf([Placing, Placed, Pending], from: [Placing]);
    private static readonly AxisRule<OrderStatus> MayLeavePlacing = Axis.NotIn(Placing).Or(LeavingPlacing);
    private static readonly AxisRule<OrderStatus> StartedOrLeavingPlacing = Axis.In(Pending, Placed, Editing, Approved).Or(LeavingPlacing);

    public static readonly ValueList<LifecycleRule> Rows =
    [
        On<ImportOrder>(Verb.Import, ImportRules.Created, (_, import, _) => Rejection.Of(RejectionCode.IllegalTransition, import.Verb)),
        On<EditReferences>(Verb.EditReferences, "referencesEdited", (order, edit, _) => ReferenceRules.Edit(order, edit)),
        On<EditCheckout>(Verb.EditCheckout, "checkoutEdited", (order, edit, _) => CheckoutRules.Edit(order, edit))
            with { Status = InCheckout, LeadsTo = "pending once it has a customer and lines" },
        On<EditShippingAddress>(Verb.EditShippingAddress, "shippingAddressEdited", (order, edit, _) => AddressRules.Edit(order, edit))
            with { Needs = [NothingHasLeft] },
        On<EditDelivery>(Verb.EditDelivery, "deliveryEdited", (order, edit, _) => DeliveryRules.Edit(order, edit))
            with { Status = Alive, Needs = [NothingHasLeft] },
        On<EditTracking>(Verb.EditTracking, "trackingEdited", (order, edit, _) => DeliveryRules.Edit(order, edit)),
        On<EditInvoice>(Verb.EditInvoice, "invoiceEdited", (order, edit, _) => PaymentRules.Edit(order, edit)),
        On<AddComment>(Verb.EditComments, "commented", (order, comment, _) => CommentRules.Add(order, comment)),
        On<EditAttributes>(Verb.EditAttributes, "attributesEdited", (order, edit, _) => ReferenceRules.Edit(order, edit)),
        On<ExtendExpiration>(Verb.ExtendExpiration, "expirationExtended", PaymentRules.Extend) with { Status = Alive },
        To(Verb.Submit, "submitted", Pending, from: [Draft, Placing],
            (order, now) => VoidRules.GiveUp(order, now) with { Status = Pending }),
        Plain(Verb.Place, "placed", PlaceRules.Place) with
        {
            Status = Axis.ToOneOf([Placed, Placing], from: [Pending, Placing]).DoneAt(Placed),
            Needs = [NotOnHold],
            LeadsTo = "paid, authorized or as it was, as the payment method does; Placing while a gateway is asked",
        },
        To(Verb.Approve, "approved", Approved, from: [Placed], PlaceRules.Approve),
        To(Verb.StartEditing, "editingStarted", Editing, from: [Placed]) with { Needs = [NothingHasLeft] },
        To(Verb.StopEditing, "editingStopped", Placed, from: [Editing], PlaceRules.StopEditing),
        Plain(Verb.Review, "paymentReviewed", VoidRules.Review) with
        {
            Status = Started,
            Needs = [SomethingDue, NothingCaptured, NothingAuthorized],
            Done = Payment(PaymentStatus.UnderReview),
            LeadsTo = "a pending movement",
        },
        On<MoveMoney>(Verb.Authorize, "paymentAuthorized", MoneyRules.Authorize) with
        {
            Status = Started,
            Needs = [NotOnHold, SomethingToAuthorize],
            Done = Payment(PaymentStatus.Authorized),
            LeadsTo = "an authorization",
        },
        new(Verb.VoidAuthorization, "authorizationVoided", VoidRules.Void)
            { Status = MayLeavePlacing, Done = NothingOpen, LeadsTo = "no open authorization" },
        On<MoveMoney>(Verb.Capture, "paymentCaptured", MoneyRules.Capture) with
        {
            Status = Ordered,
            Needs = [NotOnHold, SomethingToCapture],
            Done = Payment(PaymentStatus.Paid, PaymentStatus.Free),
            LeadsTo = "a capture",
        },
        On<MoveMoney>(Verb.Refund, "refunded", MoneyRules.Refund) with
        {
            Status = OrderedOnce,
            Needs = [SomethingToGiveBack],
            Done = GivenBack,
            LeadsTo = "a refund",
        },
        Plain(Verb.Decline, "paymentDeclined", (order, now) => SettlementRules.GoOn(order, VoidRules.Decline(order, now), now)) with
        {
            Status = StartedOrLeavingPlacing,
            Needs = [SomethingDue, NothingCaptured, NothingAuthorized],
            Done = Payment(PaymentStatus.Declined),
            LeadsTo = "a failed movement",
        },
        Plain(Verb.Expire, "paymentExpired", (order, now) => SettlementRules.GoOn(order, VoidRules.Expire(order, now), now)) with
        {
            Status = StartedOrLeavingPlacing,
            Needs = [SomethingToLapse, NothingCaptured, NothingHasLeft],
            Done = Payment(PaymentStatus.Expired),
            LeadsTo = "an expired payment",
        },
        new(Verb.ChargeBack, "paymentChargedBack", MoneyRules.ChargeBack)
        {
            Status = OrderedOnce,
            Needs = [SomethingToGiveBack],
            Done = AllChargedBack,
            LeadsTo = "charge-backs of what was captured",
        },
        Fact(Verb.StartFulfillment, "fulfillmentStarted", "started, or nothing to begin",
            order => order.Fulfillment != FulfillmentStatus.Unfulfilled, (order, _) => order with { FulfillmentStarted = true })
            with { Status = Settled },
        Fact(Verb.StopFulfillment, "fulfillmentStopped", "not started",
            order => !order.FulfillmentStarted, (order, _) => order with { FulfillmentStarted = false }),
        On<ShipItems>(Verb.Ship, "shipped", ShipRules.Ship) with
        {
            Status = Settled,
            Needs = [NotOnHold, SomethingToShip, NotAllHeld],
            Done = ShippedWhole,
            LeadsTo = "a parcel under way",
        },
        On<AdvanceDelivery>(Verb.AdvanceDelivery, "deliveryAdvanced", ProgressRules.Advance)
            with { Status = Settled, Needs = [UnderWay], LeadsTo = "a parcel further on its way" },
        On<CancelOrder>(Verb.Cancel, "cancelled", CancelRules.Cancel) with
        {
            Status = Axis.To(Cancelled, from: [Draft, Pending, Placing, Placed, Editing, Approved]),
            Needs = [NothingHasLeft],
        },
        To(Verb.CancelRefunded, "cancelled", Cancelled, from: [Placed, Editing, Approved], CancelRules.Cancel) with { Needs = [GivenBack] },
        On<CancelOrder>(Verb.Recall, "recalled", CancelRules.Cancel)
            with { Status = Axis.To(Cancelled, from: [Placed, Approved]), Needs = [CanBeCalledBack] },
        Fact(Verb.Hold, "held", "on hold", order => order.OnHold, (order, _) => order with { OnHold = true }) with { Status = Alive },
        Fact(Verb.Release, "released", "not on hold", order => !order.OnHold, (order, _) => order with { OnHold = false }),
        Fact(Verb.Archive, "archived", "archived", order => order.ArchivedAt is not null, (order, now) => order with { ArchivedAt = now }),
        Fact(Verb.Unarchive, "unarchived", "not archived",
            order => order.ArchivedAt is null, (order, _) => order with { ArchivedAt = null }),
        On<EditLines>(Verb.EditLines, "linesEdited", (order, edit, _) => LineRules.Edit(order, edit))
            with { Status = InCheckout, LeadsTo = "pending once it has a customer and lines" },
        On<RequestEffect>(Verb.SignUpCustomer, "customerSignedUp", (order, request, _) => EffectRules.Request(order, request)),
        On<RequestEffect>(Verb.SavePaymentSource, "paymentSourceSaved", (order, request, _) => EffectRules.Request(order, request)),
        On<RequestEffect>(Verb.SaveAddress, "addressSaved", (order, request, _) => EffectRules.Request(order, request)),
        On<RefreshOrder>(Verb.RefreshOrder, "refreshed", (order, refresh, now) => CheckoutRules.Refresh(order, refresh, now))
            with { Status = InCheckout },
        On<RefreshOrder>(Verb.UpdateTaxes, "taxesUpdated", (order, refresh, now) => CheckoutRules.Refresh(order, refresh, now))
            with { Status = InCheckout },
        On<CopyAddress>(Verb.CopyAddress, "addressCopied", (order, copy, _) => AddressRules.Copy(order, copy))
            with { Status = InCheckout },
        On<SettleMovement>(Verb.SettleMovement, "movementSettled", SettlementRules.Settle)
            with { Status = MayLeavePlacing, Needs = [SomethingMoved], LeadsTo = "a movement that has ended; placed, or pending again" },
        On<WithdrawMovement>(Verb.WithdrawMovement, "movementWithdrawn", SettlementRules.Withdraw)
            with { Status = MayLeavePlacing, Needs = [SomethingMoved], LeadsTo = "a cancelled movement; placed, or pending again" },
        Plain(Verb.ReverseChargeBack, "chargeBackReversed", MoneyRules.ReverseChargeBack) with
        {
            Status = OrderedOnce,
            Needs = [SomethingChargedBack],
            LeadsTo = "no charge-back that is not reversed",
        },
        On<FallDue>(Verb.LapsePayments, "paymentLapsed", LapseRules.Lapse)
            with { Status = MayLeavePlacing, LeadsTo = "expired payments" },
        On<FallDue>(Verb.AskGateway, "gatewayAsked", (order, due, now) => SettlementRules.AskAgain(order, due, now))
            with { LeadsTo = "a gateway that is asked again" },
        On<PlanShipment>(Verb.PlanShipment, "shipmentPlanned", PlanRules.Plan)
            with { Status = NotPlacing, Needs = [SomethingToShip], LeadsTo = "a planned parcel" },
        On<EditShipment>(Verb.EditShipment, "shipmentEdited", (order, edit, _) => PlanRules.Edit(order, edit))
            with { Status = NotPlacing, Needs = [SomeParcel] },
        On<ChangeShipment>(Verb.HoldShipment, "shipmentHeld", (order, change, _) => PlanRules.Hold(order, change))
            with { Status = Alive, Needs = [SomethingPlanned], LeadsTo = "a planned parcel on hold" },
        On<ChangeShipment>(Verb.ReleaseShipment, "shipmentReleased", (order, change, _) => PlanRules.Release(order, change))
            with { Status = Alive, Needs = [SomethingPlanned], LeadsTo = "a planned parcel not on hold" },
        On<ChangeShipment>(Verb.CancelShipment, "shipmentCancelled", (order, change, _) => PlanRules.Cancel(order, change))
            with { Status = NotPlacing, Needs = [SomethingPlanned], LeadsTo = "a planned parcel less" },
        On<ShipAmount>(Verb.ShipAmount, "shipped", PartialShipments.Ship) with
        {
            Status = Settled,
            Needs = [NotOnHold, SomethingToShip, NotAllHeld],
            LeadsTo = "a parcel under way, with an order id of its own",
        },
        On<OpenReturn>(Verb.OpenReturn, "returnOpened", ReturnRules.Open)
            with { Status = Departed, Needs = [UnderWay], LeadsTo = "a return for each parcel" },
        On<CompleteReturn>(Verb.CompleteReturn, "returnCompleted", ReturnRules.Complete)
            with { Status = Departed, Needs = [SomethingReturned], LeadsTo = "a return completed, and a refund where it is asked for" },
        On<CancelReturn>(Verb.CancelReturn, "returnCancelled", ReturnRules.Cancel)
            with { Status = Departed, Needs = [SomethingReturned], LeadsTo = "a return cancelled" },
        Fact(Verb.Anonymize, "anonymized", "nothing personal is left",
            order => order.Anonymized, (order, _) => PersonalData.Erase(order) with { Anonymized = true })
            with { Needs = [Over, NothingAwaited] },
        On<MoveMoney>(Verb.ReleaseAuthorization, "authorizationReleased", MoneyRules.Release) with
        {
            Status = Ordered,
            Needs = [SomethingAuthorized],
            Done = Payment(PaymentStatus.Voided),
            LeadsTo = "less that is authorized",
        },
        On<RenameOrder>(Verb.RenameOrder, "renamed", (order, rename, _) => ReferenceRules.Rename(order, rename))
            with { Needs = [FastCheckout] },
        On<MoveMoney>(Verb.CaptureAuthorized, "paymentCaptured", MoneyRules.Capture)
            with { Status = Ordered, Needs = [NotOnHold, SomethingToCapture, SomethingAuthorized], LeadsTo = "a capture" },
        On<BeginTransaction>(Verb.BeginTransaction, "transactionBegun", (order, begin, _) => ReferenceRules.Begin(order, begin))
            with { Status = Started, LeadsTo = "a transaction number" },
        On<ReopenReturn>(Verb.ReopenReturn, "returnReopened", (order, reopen, _) => ReturnRules.Reopen(order, reopen))
            with { Status = Departed, Needs = [SomethingReturned], LeadsTo = "a return open again" },
        On<ReportSetback>(Verb.FailDelivery, "deliveryFailed", (order, told, _) => ProgressRules.Keep(order, told))
            with { Status = Settled, Needs = [OutForDelivery], LeadsTo = "a parcel that could not be handed over" },
        On<ReportSetback>(Verb.ReportException, "exceptionReported", (order, told, _) => ProgressRules.Keep(order, told))
            with { Status = Settled, Needs = [OnItsWay], LeadsTo = "a parcel that something keeps" },
        On<SimulateCourier>(Verb.SimulateCourier, "courierSimulated", CourierRules.Call)
            with { Status = Settled, Needs = [NotDelivered], LeadsTo = "a simulated courier at work" },
        Fact(Verb.DismissCourier, "courierDismissed", "no simulated courier at work",
            order => order.Courier is null, (order, _) => order with { Courier = null }),
        On<FallDue>(Verb.MoveCourier, "courierMoved", CourierRules.Move)
            with { LeadsTo = "what the courier's next step does, an event of its own" },
        Plain(Verb.Delete, "deleted", CancelRules.Delete) with
        {
            Status = Axis.ToOneOf([Cancelled], from: [Draft, Pending]),
            Done = new("deleted", "deleted", order => order.Cancellation is { Deleted: true }),
            LeadsTo = "cancelled, and not shown where it was deleted",
        },
        Fact(Verb.DeleteManual, "manualDeleted", "not shown where orders are deleted",
            order => order.IsDeleted(), (order, now) => order with { DeletedAt = now }) with { Needs = [MadeByHand] },
        On<FixPaymentSource>(Verb.FixPaymentSource, "paymentSourceFixed", (order, fix, _) => SourceRules.Fix(order, fix)) with
        {
            Status = Axis.In(Pending, Placed),
            Needs = [SomethingAuthorized],
            LeadsTo = "the means of payment of the last authorization",
        },
    ];

    private static LifecycleRule On<T>(Verb verb, string name, Func<Order, T, DateTimeOffset, ActionResult> rule)
        where T : OrderAction =>
        new(verb, name, (order, action, now) =>
            action is T asked ? rule(order, asked, now) : Rejection.Of(RejectionCode.IllegalTransition, verb));

    private static LifecycleRule Plain(Verb verb, string name, Func<Order, DateTimeOffset, Order> rule) =>
        new(verb, name, (order, _, now) => rule(order, now));

    private static LifecycleRule Plain(Verb verb, string name, Func<Order, DateTimeOffset, ActionResult> rule) =>
        new(verb, name, (order, _, now) => rule(order, now));

    private static LifecycleRule Fact(
        Verb verb, string name, string text, Func<Order, bool> holds, Func<Order, DateTimeOffset, Order> bring) =>
        Plain(verb, name, bring) with { Done = new(name, text, holds), LeadsTo = text };

    private static LifecycleRule To(
        Verb verb, string name, OrderStatus target, OrderStatus[] from, Func<Order, DateTimeOffset, ActionResult>? rule = null) =>
        new(verb, name, (order, _, now) => rule is null ? order with { Status = target } : rule(order, now))
        {
            Status = Axis.To(target, from),
        };
}
