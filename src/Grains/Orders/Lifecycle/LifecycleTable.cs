using OrderGrains.Values;
using static OrderGrains.Orders.FulfillmentStatus;
using static OrderGrains.Orders.OrderStatus;
using static OrderGrains.Orders.PaymentStatus;

namespace OrderGrains.Orders;

/// <summary>
/// What may be done to an order, when, and what it leads to: the union of what the doors allow. An axis that a row does not name is
/// legal at every value and stays.
/// </summary>
internal static class LifecycleTable
{
    private static readonly AxisRule<OrderStatus> Alive = Axis.NotIn(Cancelled);
    private static readonly AxisRule<OrderStatus> Started = Axis.In(Pending, Placing, Placed, Editing, Approved);
    private static readonly AxisRule<OrderStatus> Ordered = Axis.In(Placed, Editing, Approved);
    private static readonly AxisRule<OrderStatus> OrderedOnce = Axis.In(Placed, Editing, Approved, Cancelled);
    private static readonly AxisRule<FulfillmentStatus> NotPickedUp = Axis.In(NotRequired, Unfulfilled, InProgress);

    private static readonly AxisRule<OrderStatus> InCheckout = Axis.In(Pending, Editing).Or(Axis.ToOneOf([Draft, Pending], from: [Draft]));

    public static readonly ValueList<LifecycleRule> Rows =
    [
        Edit(Verb.Import),
        Edit(Verb.EditReferences),
        Edit(Verb.EditCheckout) with { Status = InCheckout },
        Edit(Verb.EditShippingAddress) with { Fulfillment = NotPickedUp },
        Edit(Verb.EditDelivery) with { Status = Alive, Fulfillment = NotPickedUp },
        Edit(Verb.EditTracking),
        Edit(Verb.EditInvoice),
        Edit(Verb.EditComments),
        Edit(Verb.EditAttributes),
        Edit(Verb.ExtendExpiration) with { Status = Alive },
        new(Verb.Submit) { Status = Axis.To(Pending, from: [Draft, Placing]) },
        new(Verb.Place)
        {
            Status = Axis.To(Placed, from: [Pending, Placing]),
            Payment = Axis.ToOneOf([Unpaid, Authorized, Paid, Free], from: [Unpaid])
                .OrStay(UnderReview, PartiallyAuthorized, Authorized).DoneAt(Enum.GetValues<PaymentStatus>()),
            Fulfillment = Axis.ToOneOf([Unfulfilled, NotRequired], from: [Unfulfilled])
                .OrStay(NotRequired).DoneAt(Enum.GetValues<FulfillmentStatus>()),
        },
        new(Verb.Approve) { Status = Axis.To(Approved, from: Placed) },
        new(Verb.StartEditing) { Status = Axis.To(Editing, from: Placed), Fulfillment = NotPickedUp },
        new(Verb.StopEditing) { Status = Axis.To(Placed, from: Editing) },
        new(Verb.Review) { Status = Started, Payment = Axis.To(UnderReview, from: Unpaid) },
        new(Verb.Authorize)
        {
            Status = Started,
            Payment = Axis.ToOneOf([PartiallyAuthorized, Authorized], from: [Unpaid, UnderReview, PartiallyAuthorized]).DoneAt(Authorized),
        },
        new(Verb.VoidAuthorization) { Payment = Axis.OnlyMoves(Voided, from: [PartiallyAuthorized, Authorized]) },
        new(Verb.Capture)
        {
            Status = Ordered,
            Payment = Axis.ToOneOf([PartiallyPaid, Paid], from: [Unpaid, UnderReview, PartiallyAuthorized, Authorized, PartiallyPaid])
                .DoneAt(Paid),
            RefusedOnHold = true,
        },
        new(Verb.Refund)
        {
            Status = OrderedOnce,
            Payment = Axis.ToOneOf([PartiallyRefunded, Refunded], from: [PartiallyPaid, Paid, PartiallyRefunded]).DoneAt(Refunded),
        },
        new(Verb.Decline) { Status = Started, Payment = Axis.To(Declined, from: [Unpaid, UnderReview]) },
        new(Verb.Expire)
        {
            Status = Started,
            Payment = Axis.To(Expired, from: [Unpaid, UnderReview, PartiallyAuthorized, Authorized]),
            Fulfillment = NotPickedUp,
        },
        new(Verb.ChargeBack)
        {
            Status = OrderedOnce,
            Payment = Axis.To(ChargedBack, from: [PartiallyPaid, Paid, PartiallyRefunded]),
        },
        new(Verb.StartFulfillment) { Status = Axis.In(Placed, Approved), Fulfillment = Axis.OnlyMoves(InProgress, from: Unfulfilled) },
        new(Verb.StopFulfillment) { Fulfillment = Axis.OnlyMoves(Unfulfilled, from: InProgress) },
        new(Verb.Ship)
        {
            Status = Axis.In(Placed, Approved),
            Fulfillment = Axis.To(PickedUp, from: [NotRequired, Unfulfilled, InProgress])
                .DoneAt(PickedUp, InTransit, OutForDelivery, Delivered),
            RefusedOnHold = true,
        },
        new(Verb.AdvanceDelivery)
        {
            Status = Axis.In(Placed, Approved),
            Fulfillment = Axis.ToOneOf([PickedUp, InTransit, OutForDelivery, Delivered], from: [PickedUp])
                .Or(Axis.ToOneOf([InTransit, OutForDelivery, Delivered], from: [InTransit]))
                .Or(Axis.ToOneOf([OutForDelivery, Delivered], from: [OutForDelivery]))
                .OrStay(Delivered).DoneAt(),
        },
        new(Verb.Cancel)
        {
            Status = Axis.To(Cancelled, from: [Draft, Pending, Placing, Placed, Editing, Approved]),
            Fulfillment = NotPickedUp.DoneAt(Enum.GetValues<FulfillmentStatus>()),
        },
        new(Verb.CancelRefunded)
        {
            Status = Axis.To(Cancelled, from: [Placed, Editing, Approved]),
            Payment = Axis.In(Refunded),
        },
        new(Verb.Recall)
        {
            Status = Axis.To(Cancelled, from: [Placed, Approved]),
            Fulfillment = Axis.In(PickedUp, InTransit),
        },
        new(Verb.Hold) { Status = Alive, Fact = new("on hold", order => order.OnHold) },
        new(Verb.Release) { Fact = new("not on hold", order => !order.OnHold) },
        new(Verb.Archive) { Fact = new("archived", order => order.ArchivedAt is not null) },
        new(Verb.Unarchive) { Fact = new("not archived", order => order.ArchivedAt is null) },
        Edit(Verb.EditLines) with { Status = InCheckout },
    ];

    private static LifecycleRule Edit(Verb verb) => new(verb) { EditsFields = true };
}
