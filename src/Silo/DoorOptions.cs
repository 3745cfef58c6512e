namespace OrderGrains.Silo;

/// <summary>Settings of the doors; section <c>OrderGrains:Doors</c>.</summary>
public sealed class DoorOptions
{
    /// <summary>
    /// Base path of the Centra door, beside <c>PUT /orders</c> at the root: segments, each after a slash, and none at the end.
    /// </summary>
    public string CentraBase { get; set; } = "/centra";

    /// <summary>
    /// Whether MultiSafepay's capture answers with the <c>new_order_id</c> it was given, as the vendor's example does, instead of the
    /// original order's id, as its clients expect.
    /// </summary>
    public bool CaptureNamesNewOrder { get; set; }

    /// <summary>
    /// Whether MultiSafepay's payment links lead to a page where whoever has the link says that the order is paid, declined or expired.
    /// Nobody is charged there. Unset means: with the demonstration only.
    /// </summary>
    public bool? PaymentPage { get; set; }

    /// <summary>
    /// What Commerce Layer's access tokens name as their issuer, after <c>https://auth.</c>: its clients make of it, and of the merchant's
    /// name, where to send their calls, unless they are told.
    /// </summary>
    public string CommerceLayerDomain { get; set; } = "localhost";

    /// <summary>
    /// Whether an order that is completed at the Centra door is confirmed at once, unless its payment failed or is under review; else it
    /// stays pending until somebody approves it.
    /// </summary>
    public bool CentraConfirms { get; set; } = true;

    /// <summary>
    /// Whether clients whose role is Elastic Path's Support or eCommerce Admin change orders at its door, as the vendor's table of
    /// permissions says; its page about updates names Seller Admin alone.
    /// </summary>
    public bool ElasticPathStaffWrites { get; set; }

    /// <summary>
    /// Whether orders at the Elastic Path door have no custom data but what a flow declares, also of merchants that have no flow of orders,
    /// from whom any member is taken otherwise.
    /// </summary>
    public bool ElasticPathDeclaredOnly { get; set; }

    /// <summary>The currency of orders made at the Centra door whose market has none; an ISO 4217 code.</summary>
    public string CentraCurrency { get; set; } = "EUR";
}
