using System.Text.Json.Serialization;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>
/// The one canonical order behind all doors: the merchant's decisions, what was bought, and the ledgers of money, parcels and returns. What
/// follows from them is computed, and everything a door shows is projected from it.
/// Amounts are minor units of <see cref="Currency"/>; times are UTC. What only one door knows still has its typed home here.
/// </summary>
[GenerateSerializer, Immutable, Alias("og.order")]
public sealed record Order : StoredRecord
{
    /// <summary>The vendor's own order id, case-sensitive.</summary>
    [Id(0), NotPersonal] public required string Id { get; init; }

    [Id(1), NotPersonal] public required string Merchant { get; init; }

    /// <summary>Number of accepted commands that changed the order; the first is 1. It is the ETag of every door.</summary>
    [Id(2)] public long Version { get; init; }

    [Id(3), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public OrderStatus Status { get; init; }

    /// <summary>Computed from the payments and what is due; never stored.</summary>
    [Id(4), JsonIgnore] public PaymentStatus Payment { get; init; } = PaymentStatus.Unpaid;

    /// <summary>Computed from the lines and the parcels; never stored.</summary>
    [Id(5), JsonIgnore] public FulfillmentStatus Fulfillment { get; init; } = FulfillmentStatus.Unfulfilled;

    /// <summary>Set while the order is archived.</summary>
    [Id(6)] public DateTimeOffset? ArchivedAt { get; init; }

    /// <summary>The order may be edited, but neither shipped nor paid (Centra's hold flag).</summary>
    [Id(7)] public bool OnHold { get; init; }

    /// <summary>Commerce Layer's sequential number, unique per merchant; not the id.</summary>
    [Id(8)] public long? Number { get; init; }

    /// <summary>Elastic Path's free <c>order_number</c>.</summary>
    [Id(9), NotPersonal] public string? OrderNumber { get; init; }

    /// <summary>Elastic Path's <c>external_ref</c>, at most 64 characters.</summary>
    [Id(10), NotPersonal] public string? ExternalReference { get; init; }

    [Id(11), NotPersonal] public string? Reference { get; init; }
    [Id(12), NotPersonal] public string? ReferenceOrigin { get; init; }
    [Id(13), Personal] public string? Description { get; init; }

    /// <summary>32 hexadecimal digits that name the order in checkout links.</summary>
    [Id(14), NotPersonal] public string? Token { get; init; }

    [Id(15)] public MarketRef? Market { get; init; }

    /// <summary>ISO 4217 code.</summary>
    [Id(16), NotPersonal] public required string Currency { get; init; }

    /// <summary>ISO 639-1 code.</summary>
    [Id(17), NotPersonal] public string? Language { get; init; }

    [Id(18)] public CustomerRef? Customer { get; init; }

    /// <summary>True when the order is a guest's; unset reads as true.</summary>
    [Id(19)] public bool? Guest { get; init; }

    [Id(20)] public Address? BillingAddress { get; init; }
    [Id(21)] public Address? ShippingAddress { get; init; }

    /// <summary>When set, the shipping address must lie in this country (ISO 3166-1 alpha-2).</summary>
    [Id(22), NotPersonal] public string? ShippingCountryLock { get; init; }

    [Id(23)] public Party? Sender { get; init; }
    [Id(24)] public Party? Recipient { get; init; }
    [Id(25)] public Package? Package { get; init; }
    [Id(26), NotPersonal] public string? ServiceType { get; init; }
    [Id(27), Personal] public string? Notes { get; init; }

    [Id(28)] public ValueList<OrderLine> Lines { get; init; }
    [Id(29)] public ValueList<Adjustment> Adjustments { get; init; }
    [Id(30)] public TaxTerms Tax { get; init; }
    [Id(31)] public Coupon? Coupon { get; init; }
    [Id(32), NotPersonal] public string? GiftCardCode { get; init; }

    /// <summary>False stops Commerce Layer's automatic recalculation; unset reads as true.</summary>
    [Id(33)] public bool? Autorefresh { get; init; }

    [Id(34)] public OrderLinks Links { get; init; }

    [Id(35)] public PaymentMethod? PaymentMethod { get; init; }
    [Id(36)] public PaymentSource? PaymentSource { get; init; }

    /// <summary>The payment provider's transaction number (MultiSafepay <c>transaction_id</c>), once a payment exists.</summary>
    [Id(37)] public long? TransactionId { get; init; }

    [Id(38)] public ValueList<OrderPayment> Payments { get; init; }

    /// <summary>What the movements of all payments add up to; computed, never stored.</summary>
    [Id(39), JsonIgnore] public Balance Balance { get; init; }

    /// <summary>The goods are being made ready: fulfilment is in progress though nothing has left yet.</summary>
    [Id(40)] public bool FulfillmentStarted { get; init; }

    [Id(43)] public ValueList<Shipment> Shipments { get; init; }
    [Id(44)] public Tracking? Tracking { get; init; }
    [Id(45)] public Invoice? Invoice { get; init; }

    /// <summary>Why the order was last updated (MultiSafepay <c>reason</c>).</summary>
    [Id(46), Personal] public string? Reason { get; init; }

    [Id(47), Personal] public string? InternalComment { get; init; }

    /// <summary>The customer-visible comment (Centra <c>comment</c>, read back as <c>otherComment</c>).</summary>
    [Id(48), Personal] public string? Comment { get; init; }

    /// <summary>Centra's extra attributes, keyed <c>attributeName_elementName</c>.</summary>
    [Id(49), Personal] public ValueMap<string> Attributes { get; init; }

    /// <summary>Elastic Path's flow fields: any further top-level member.</summary>
    [Id(50), Personal] public ValueMap<JsonText> CustomData { get; init; }

    /// <summary>Commerce Layer's metadata: one JSON object.</summary>
    [Id(51), Personal] public JsonText? Metadata { get; init; }

    [Id(52)] public Cancellation? Cancellation { get; init; }

    [Id(53)] public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the last accepted change was made; a repeat that changes nothing leaves it.</summary>
    [Id(54)] public DateTimeOffset UpdatedAt { get; init; }

    [Id(55)] public DateTimeOffset? PlacedAt { get; init; }
    [Id(56)] public DateTimeOffset? ApprovedAt { get; init; }
    [Id(57)] public DateTimeOffset? CancelledAt { get; init; }
    [Id(58)] public DateTimeOffset? PaymentUpdatedAt { get; init; }
    [Id(59)] public DateTimeOffset? FulfillmentUpdatedAt { get; init; }
    [Id(60)] public DateTimeOffset? RefreshedAt { get; init; }

    /// <summary>The total when the order was placed; editing may not end above it.</summary>
    [Id(61)] public long? PlaceTotal { get; init; }

    /// <summary>Personal data has been replaced (Elastic Path <c>anonymized</c>).</summary>
    [Id(62)] public bool Anonymized { get; init; }

    /// <summary>What the customer has been asked to keep; a part that changes, or another customer, has not been.</summary>
    [Id(64)] public SavedParts Saved { get; init; }

    /// <summary>The oldest schema of events whose readers can fold all of the order's; a node below it leaves the order alone.</summary>
    [Id(65)] public int OldestReader { get; init; }

    /// <summary>What comes back, or has come back, of parcels that had left.</summary>
    [Id(66)] public ValueList<OrderReturn> Returns { get; init; }

    /// <summary>Set while a simulated courier has steps before it.</summary>
    [Id(130)] public SimulatedCourier? Courier { get; init; }

    /// <summary>What MultiSafepay was asked; null for an order that did not begin there.</summary>
    [Id(100)] public PaymentRequest? PaymentRequest { get; init; }

    [Id(120)] public RetailTerms? Retail { get; init; }

    /// <summary>Made as it is, without a cart (Elastic Path's manual orders).</summary>
    [Id(200)] public bool Manual { get; init; }

    /// <summary>When an order made so was deleted; its money and parcels are as they were.</summary>
    [Id(220)] public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>What the order has taken off the shelves; nothing before it is placed, and of articles that nobody counts.</summary>
    [Id(190)] public ValueList<TakenPieces> StockTaken { get; init; }

    /// <summary>Null before the order is placed, and where no gift card pays of it.</summary>
    [Id(191)] public GiftCardCharge? GiftCardCharge { get; init; }

    /// <summary>The ids of the merchant's tags that it is marked with (Commerce Layer <c>tags</c>).</summary>
    [Id(230), NotPersonal] public ValueList<string> Tags { get; init; }

    /// <summary>The id of the merchant's store that it was made in (Commerce Layer <c>store</c>).</summary>
    [Id(231), NotPersonal] public string? Store { get; init; }

    /// <summary>Null before the order is placed, and where it has no coupon.</summary>
    [Id(232)] public CouponUse? CouponUse { get; init; }

    /// <summary>Computed from lines, adjustments, coupon, methods and tax terms by one pure function; never stored.</summary>
    [Id(63), JsonIgnore] public OrderTotals Totals { get; init; } = OrderTotals.Zero;

    /// <summary>
    /// Which order it is and at which version; Orleans logs answers it could not deliver, and customers are nobody's business.
    /// </summary>
    public override string ToString() => $"{Merchant}/{Id} at version {Version}";
}
