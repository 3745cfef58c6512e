using System.Collections.Frozen;

namespace OrderGrains.Orders;

/// <summary>What the history calls the event of a verb.</summary>
internal static class EventNames
{
    public const string Created = "created";

    public const string Restored = "restored";

    private const string CustomerSignedUp = "customerSignedUp";
    private const string PaymentSourceSaved = "paymentSourceSaved";
    private const string AddressSaved = "addressSaved";
    private const string TaxesUpdated = "taxesUpdated";
    private const string Refreshed = "refreshed";
    private const string AddressCopied = "addressCopied";

    private static readonly FrozenDictionary<Verb, string> ByVerb = new Dictionary<Verb, string>
    {
        [Verb.EditReferences] = "referencesEdited",
        [Verb.EditCheckout] = "checkoutEdited",
        [Verb.EditShippingAddress] = "shippingAddressEdited",
        [Verb.EditDelivery] = "deliveryEdited",
        [Verb.EditTracking] = "trackingEdited",
        [Verb.EditInvoice] = "invoiceEdited",
        [Verb.EditComments] = "commented",
        [Verb.EditAttributes] = "attributesEdited",
        [Verb.ExtendExpiration] = "expirationExtended",
        [Verb.Submit] = "submitted",
        [Verb.Place] = "placed",
        [Verb.Approve] = "approved",
        [Verb.StartEditing] = "editingStarted",
        [Verb.StopEditing] = "editingStopped",
        [Verb.Review] = "paymentReviewed",
        [Verb.Authorize] = "paymentAuthorized",
        [Verb.VoidAuthorization] = "authorizationVoided",
        [Verb.Capture] = "paymentCaptured",
        [Verb.Refund] = "refunded",
        [Verb.Decline] = "paymentDeclined",
        [Verb.Expire] = "paymentExpired",
        [Verb.ChargeBack] = "paymentChargedBack",
        [Verb.StartFulfillment] = "fulfillmentStarted",
        [Verb.StopFulfillment] = "fulfillmentStopped",
        [Verb.Ship] = "shipped",
        [Verb.AdvanceDelivery] = "deliveryAdvanced",
        [Verb.Cancel] = "cancelled",
        [Verb.CancelRefunded] = "cancelled",
        [Verb.Recall] = "recalled",
        [Verb.Hold] = "held",
        [Verb.Release] = "released",
        [Verb.Archive] = "archived",
        [Verb.Unarchive] = "unarchived",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Verb[]> VerbsByName = ByVerb
        .Select(entry => (Verb: entry.Key, Name: entry.Value))
        .Concat(new[] { CustomerSignedUp, PaymentSourceSaved, AddressSaved }.Select(name => (Verb: Verb.EditReferences, Name: name)))
        .Concat(new[] { TaxesUpdated, Refreshed, AddressCopied }.Select(name => (Verb: Verb.EditCheckout, Name: name)))
        .GroupBy(entry => entry.Name, entry => entry.Verb)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The verbs an event of this name may come from; none for a name that no verb has, as an import's.</summary>
    public static IReadOnlyList<Verb> Verbs(string name) => VerbsByName.TryGetValue(name, out var verbs) ? verbs : [];

    public static string Of(OrderAction action) => action switch
    {
        RequestEffect { Kind: EffectKind.SignUpCustomer } => CustomerSignedUp,
        RequestEffect { Kind: EffectKind.SavePaymentSource } => PaymentSourceSaved,
        RequestEffect { Kind: EffectKind.SaveShippingAddress or EffectKind.SaveBillingAddress } => AddressSaved,
        RefreshOrder { TaxesOnly: true } => TaxesUpdated,
        RefreshOrder => Refreshed,
        CopyAddress => AddressCopied,
        _ => ByVerb[action.Verb],
    };
}
