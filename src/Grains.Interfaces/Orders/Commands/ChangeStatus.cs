namespace OrderGrains.Orders;

/// <summary>
/// A verb that needs nothing but itself: Submit, Place, Approve, StartEditing, StopEditing, Review, VoidAuthorization, Decline, Expire,
/// ChargeBack, StartFulfillment, StopFulfillment, CancelRefunded, Hold, Release, Archive, Unarchive, Anonymize, Delete.
/// </summary>
[GenerateSerializer, Immutable, Alias("og.action.changeStatus")]
public sealed record ChangeStatus([property: Id(0)] Verb To) : OrderAction
{
    public override Verb Verb => To;
}
