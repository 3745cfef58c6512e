namespace OrderGrains.Orders;

/// <summary>
/// What can be done to an order: the rows of the lifecycle table. Edit groups name a part of the order that is changed together
/// under one rule; the others move the order along. A number is never used again.
/// </summary>
public enum Verb
{
    Import = 1,
    EditReferences = 2,
    EditCheckout = 3,
    EditShippingAddress = 4,
    EditDelivery = 5,
    EditTracking = 6,
    EditInvoice = 7,
    EditComments = 8,
    EditAttributes = 9,
    ExtendExpiration = 10,
    Submit = 11,
    Place = 12,
    Approve = 13,
    StartEditing = 14,
    StopEditing = 15,
    Review = 16,
    Authorize = 17,
    VoidAuthorization = 18,
    Capture = 19,
    Refund = 20,
    Decline = 21,
    Expire = 22,
    ChargeBack = 23,
    StartFulfillment = 24,
    StopFulfillment = 25,
    Ship = 26,
    AdvanceDelivery = 27,
    Cancel = 28,
    CancelRefunded = 29,
    Recall = 30,
    Hold = 31,
    Release = 32,
    Archive = 33,
    Unarchive = 34,
    EditLines = 35,

    /// <summary>The customer becomes one with a password (Commerce Layer <c>customer_password</c>).</summary>
    SignUpCustomer = 36,

    /// <summary>A part of the order is kept for the customer (Commerce Layer <c>_save_…</c>).</summary>
    SavePaymentSource = 37,
    SaveAddress = 38,

    RefreshOrder = 39,
    UpdateTaxes = 40,
    CopyAddress = 41,

    /// <summary>What became of a movement that was pending.</summary>
    SettleMovement = 42,

    /// <summary>A movement that is pending is not wanted any more.</summary>
    WithdrawMovement = 43,

    ReverseChargeBack = 44,

    /// <summary>Payments whose time is over end by themselves.</summary>
    LapsePayments = 45,

    /// <summary>A gateway that has not answered is asked again.</summary>
    AskGateway = 46,

    PlanShipment = 50,

    /// <summary>Of a parcel that has left neither the pieces nor the price are changed.</summary>
    EditShipment = 51,
    HoldShipment = 52,
    ReleaseShipment = 53,

    /// <summary>A planned parcel is given up; what was in it is left to ship.</summary>
    CancelShipment = 54,

    /// <summary>A parcel leaves of which only the amount is told (MultiSafepay's partial shipment).</summary>
    ShipAmount = 55,

    OpenReturn = 56,
    CompleteReturn = 57,
    CancelReturn = 58,

    /// <summary>Everything personal goes, from the order and from all that is stored of it (Elastic Path <c>anonymize</c>).</summary>
    Anonymize = 60,

    /// <summary>What is left of an authorization, or a part of it, is given up before it is captured.</summary>
    ReleaseAuthorization = 100,

    /// <summary>The order gets another id beside its own (MultiSafepay's FastCheckout).</summary>
    RenameOrder = 101,

    /// <summary>What was authorized is taken, or a part of it, and nothing else.</summary>
    CaptureAuthorized = 102,

    /// <summary>The customer has begun to pay: the order gets the number of its provider's transaction.</summary>
    BeginTransaction = 110,

    /// <summary>A completed return is open again.</summary>
    ReopenReturn = 120,

    /// <summary>A parcel that was out for delivery could not be handed over.</summary>
    FailDelivery = 130,

    /// <summary>Something else keeps a parcel on its way (Fuuffy <c>order.exception</c>).</summary>
    ReportException = 131,

    /// <summary>A courier that nobody employs carries the parcels.</summary>
    SimulateCourier = 132,
    DismissCourier = 133,

    /// <summary>A simulated courier takes its next step.</summary>
    MoveCourier = 134,

    /// <summary>An order that was never placed is cancelled and not shown any more (Commerce Layer's delete).</summary>
    Delete = 140,

    /// <summary>An order that was made by hand is not shown any more where orders are deleted (Elastic Path).</summary>
    DeleteManual = 220,

    /// <summary>The order is to be paid again with what its last authorization was made with (Commerce Layer).</summary>
    FixPaymentSource = 252,
}
