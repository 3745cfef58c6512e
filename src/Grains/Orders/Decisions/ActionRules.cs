namespace OrderGrains.Orders;

/// <summary>The rule of each action, once the lifecycle and the gate have let it through.</summary>
internal static class ActionRules
{
    public static ActionResult Apply(Order order, OrderAction action, DateTimeOffset now) => action switch
    {
        EditReferences edit => ReferenceRules.Edit(order, edit),
        EditAttributes edit => ReferenceRules.Edit(order, edit),
        AddComment comment => CommentRules.Add(order, comment),
        EditLines edit => LineRules.Edit(order, edit),
        EditCheckout edit => CheckoutRules.Edit(order, edit),
        RefreshOrder refresh => CheckoutRules.Refresh(order, refresh, now),
        CopyAddress copy => AddressRules.Copy(order, copy),
        EditShippingAddress edit => AddressRules.Edit(order, edit),
        EditDelivery edit => DeliveryRules.Edit(order, edit),
        EditTracking edit => DeliveryRules.Edit(order, edit),
        AdvanceDelivery advance => DeliveryRules.Advance(order, advance),
        EditInvoice edit => PaymentRules.Edit(order, edit),
        ExtendExpiration extend => PaymentRules.Extend(order, extend, now),
        MoveMoney money => MoneyRules.Move(order, money, now),
        CancelOrder cancel => CancelRules.Cancel(order, cancel.Reason, now),
        RefuseFields refuse => Rejection.Invalid(refuse.Verb, [.. refuse.Problems]),
        RequestEffect request => EffectRules.Request(order, request),
        ChangeStatus change => StatusRules.Change(order, change.To, now),
        _ => Rejection.Of(RejectionCode.IllegalTransition, action.Verb),
    };
}
