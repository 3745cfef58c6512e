namespace OrderGrains.Orders;

/// <summary>
/// What can be done to an order: the rows of the lifecycle table. Edit groups name a part of the order that is changed together
/// under one rule; the others move a status axis or a fact.
/// </summary>
public enum Verb
{
    Import,
    EditReferences,
    EditCheckout,
    EditShippingAddress,
    EditDelivery,
    EditTracking,
    EditInvoice,
    EditComments,
    EditAttributes,
    ExtendExpiration,
    Submit,
    Place,
    Approve,
    StartEditing,
    StopEditing,
    Review,
    Authorize,
    VoidAuthorization,
    Capture,
    Refund,
    Decline,
    Expire,
    ChargeBack,
    StartFulfillment,
    StopFulfillment,
    Ship,
    AdvanceDelivery,
    Cancel,
    CancelRefunded,
    Recall,
    Hold,
    Release,
    Archive,
    Unarchive,
    EditLines,
}
