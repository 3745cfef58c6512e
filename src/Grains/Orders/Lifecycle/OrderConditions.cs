namespace OrderGrains.Orders;

/// <summary>The conditions that rows of the lifecycle table and gates share.</summary>
internal static class OrderConditions
{
    public static readonly OrderCondition NotOnHold = new("notOnHold", "not on hold", order => !order.OnHold);

    public static readonly OrderCondition IsApproved =
        new("approved", "approved", order => order.Status == OrderStatus.Approved);

    public static readonly OrderCondition IsDraft = new("draft", "a draft", order => order.Status == OrderStatus.Draft);

    public static readonly OrderCondition NotOrdered = new(
        "notOrdered", "not placed", order => !order.StatusIs(OrderStatus.Placed, OrderStatus.Editing, OrderStatus.Approved));

    public static readonly OrderCondition NothingDoubtful = new(
        "nothingDoubtful", "its payment neither failed nor is under review",
        order => !order.PaymentIs(PaymentStatus.UnderReview, PaymentStatus.Declined));

    public static readonly OrderCondition NothingHasLeft =
        new("nothingHasLeft", "no parcel has left", order => !order.HasDeparted);

    public static readonly OrderCondition UnderWay =
        new("underWay", "a parcel is under way or further", order => order.HasDeparted);

    public static readonly OrderCondition OutForDelivery = new(
        "outForDelivery", "a parcel is out for delivery",
        order => order.Shipments.Any(parcel => ProgressRules.MayMeet(parcel, ParcelSetback.FailedDelivery)));

    public static readonly OrderCondition OnItsWay = new(
        "onItsWay", "a parcel is under way and not delivered",
        order => order.Shipments.Any(parcel => ProgressRules.MayMeet(parcel, ParcelSetback.Exception)));

    public static readonly OrderCondition NotDelivered = new(
        "notDelivered", "not all is delivered", order => order.Fulfillment != FulfillmentStatus.Delivered);

    /// <summary>A parcel that is about to be handed over cannot be called back.</summary>
    public static readonly OrderCondition CanBeCalledBack = new(
        "canBeCalledBack", "parcels are under way, none further than in transit",
        order => order.HasDeparted && order.Shipments.All(shipment => shipment.State <= ShipmentState.InTransit));

    public static readonly OrderCondition SomethingToAuthorize = new(
        "somethingToAuthorize", "less is authorized and captured than is due",
        order => order.Balance is var balance && balance.Authorized + balance.Captured < balance.Due);

    public static readonly OrderCondition SomethingToCapture =
        new("somethingToCapture", "less is captured than is due", order => order.Balance is var balance && balance.Captured < balance.Due);

    public static readonly OrderCondition SomethingToGiveBack =
        new("somethingToGiveBack", "captured money is left", order => order.Balance.Refundable > 0);

    public static readonly OrderCondition AliveAndPaid = new(
        "aliveAndPaid", "not cancelled, and captured money is left",
        order => order.Status != OrderStatus.Cancelled && order.Balance.Refundable > 0);

    public static readonly OrderCondition NothingCaptured =
        new("nothingCaptured", "no money was captured", order => order.Balance.Captured == 0);

    public static readonly OrderCondition NothingAuthorized =
        new("nothingAuthorized", "nothing is authorized", order => order.Balance.Authorized == 0);

    public static readonly OrderCondition SomethingAuthorized =
        new("somethingAuthorized", "something is authorized", order => order.Balance.Authorized > 0);

    public static readonly OrderCondition MadeByHand = new("manual", "it was made by hand", order => order.Manual);

    /// <summary>Such an order may begin before the shop has an id for it (MultiSafepay page, 1.4).</summary>
    public static readonly OrderCondition FastCheckout = new(
        "fastCheckout", "it began as a FastCheckout", order => order.PaymentRequest?.Type == PaymentRequestType.Checkout);

    /// <summary>What the customer only owes is given back by giving it up (MultiSafepay page, 1.5).</summary>
    public static readonly OrderCondition OwedOnly = new(
        "owedOnly", "to be paid later, authorized and nothing captured",
        order => order.Balance is { Captured: 0, Authorized: > 0 } && order.PaymentMethod.GoesBy is PaymentFlow.PayLater
            or PaymentFlow.CancellablePayLater or PaymentFlow.Instalments or PaymentFlow.Invoice);

    public static readonly OrderCondition SomethingDue =
        new("somethingDue", "something is missing or under review", order => order.Balance is { Missing: > 0 } or { Pending: > 0 });

    public static readonly OrderCondition SomethingToLapse = new(
        "somethingToLapse", "something is missing, under review or authorized",
        order => order.Balance is { Missing: > 0 } or { Pending: > 0 } or { Authorized: > 0 });

    public static readonly OrderCondition NothingOpen = new(
        "nothingOpen", "no authorization is open or pending", order => order.Balance is { Authorized: 0, Pending: 0 });

    public static readonly OrderCondition SomethingOpen = new(
        "somethingOpen", "an authorization is open or pending", order => !NothingOpen.Holds(order));

    public static readonly OrderCondition SomethingToShip = new(
        "somethingToShip", "pieces are left to ship", order => !order.IsPickedUp());

    public static readonly OrderCondition SomeParcel = new("someParcel", "there is a parcel", order => order.Shipments.Count > 0);

    public static readonly OrderCondition SomethingPlanned = new(
        "somethingPlanned", "a parcel is planned that has not left", order => order.Shipments.Any(parcel => !parcel.HasDeparted));

    public static readonly OrderCondition NotAllHeld = new(
        "notAllHeld", "not all of them are in parcels on hold", order => !order.IsAllHeld);

    public static readonly OrderCondition SomethingReturned = new(
        "somethingReturned", "a return has been opened", order => order.Returns.Count > 0);

    public static readonly OrderCondition ShippedWhole = new("shippedWhole", "shipped whole", order => order.IsPickedUp());

    public static readonly OrderCondition Refunded =
        new("refunded", "payment Refunded", order => order.Payment == PaymentStatus.Refunded);

    /// <summary>Reached as well while the last of it is on its way: a repeat must not give it back twice.</summary>
    public static readonly OrderCondition GivenBack = new(
        "givenBack", "payment Refunded, or the rest is on its way back and the bank holds nothing",
        order => Refunded.Holds(order) || order.Balance is { Refundable: 0, Refunding: > 0, ChargedBack: 0 });

    public static readonly OrderCondition AllChargedBack = new(
        "allChargedBack", "payment ChargedBack, and nothing captured is left",
        order => order.Payment == PaymentStatus.ChargedBack && order.Balance.Refundable == 0);

    public static readonly OrderCondition SomethingChargedBack =
        new("somethingChargedBack", "charged back, and not all of it reversed", order => order.Balance.ChargedBack > 0);

    public static readonly OrderCondition SomethingMoved = new("somethingMoved", "a payment has movements", order => order.HasMovements);

    /// <summary>
    /// Nobody needs to know any more whose order it is. Elastic Path (page, B4) says "fulfilled or refunded or cancelled"; what needs no
    /// parcel is fulfilled once it is paid.
    /// </summary>
    public static readonly OrderCondition Over = new(
        "over", "cancelled, refunded, shipped whole, or paid with nothing to ship",
        order => order.IsCancelled() || Refunded.Holds(order) || order.IsPickedUp()
            || (order.Fulfillment == FulfillmentStatus.NotRequired && order.PaymentIs(PaymentStatus.Paid, PaymentStatus.Free)));

    public static readonly OrderCondition NothingAwaited = new(
        "nothingAwaited", "no gateway is still to answer", order => order.Movements.All(entry => !entry.Movement.IsAwaited));

    public static OrderCondition Payment(params PaymentStatus[] values) =>
        new("payment", $"payment {string.Join(", ", values)}", order => values.Contains(order.Payment));
}
