using OrderGrains.Orders;

namespace OrderGrains.Api.Manage.Acting;

/// <summary>Which edit sets which member of an order, and why the others cannot be set.</summary>
internal static class PatchTable
{
    /// <summary>In the order in which the edits of one patch are decided.</summary>
    public static readonly PatchRow[] Rows =
    [
        new(
            [
                "guest", "customer", "language", "shippingCountryLock", "coupon", "giftCardCode", "autorefresh", "links",
                "billingAddress", "paymentMethod", "paymentSource",
            ],
            EditReaders.Checkout),
        new(["shippingAddress"], ShippingAddress),
        new(["sender", "recipient", "package", "serviceType", "notes"], EditReaders.Delivery),
        new(["tracking", "reason"], members => EditReaders.Tracking(members.Part("tracking"), members)),
        new(["invoice"], members => EditReaders.Invoice(members.Part("invoice"))),
        new(["comment"], members => Comment(members, "comment", isInternal: false)),
        new(["internalComment"], members => Comment(members, "internalComment", isInternal: true)),
        new(["attributes", "customData"], EditReaders.Attributes),
        new(["reference", "referenceOrigin", "orderNumber", "externalReference", "metadata"], EditReaders.References),
    ];

    /// <summary>Members that only verbs change; the text names some.</summary>
    public static readonly IReadOnlyDictionary<string, string> ByVerbs = new Dictionary<string, string>
    {
        ["status"] = "place, approve or cancel",
        ["payment"] = "authorize, capture or refund",
        ["fulfillment"] = "ship or advanceDelivery",
        ["authorizedAmount"] = "authorize or voidAuthorization",
        ["capturedAmount"] = "capture",
        ["refundedAmount"] = "refund",
        ["payments"] = "authorize, capture or refund",
        ["shipments"] = "planShipment, ship or advanceDelivery",
        ["returns"] = "openReturn, completeReturn or cancelReturn",
        ["fulfillmentStarted"] = "startFulfillment or stopFulfillment",
        ["lines"] = "addLine, changeLine or removeLine",
        ["onHold"] = "hold or release",
        ["stockTaken"] = "place or cancel",
        ["giftCardCharge"] = "place or cancel",
        ["couponUse"] = "place",
        ["courier"] = "simulateCourier or dismissCourier",
        ["archivedAt"] = "archive or unarchive",
        ["cancellation"] = "cancel or recall",
    };

    private static readonly HashSet<string> Known =
    [
        .. OrderJsonContext.Default.Order.Properties.Select(property => property.Name),
        .. OrderJsonContext.Default.AssertedState.Properties.Select(property => property.Name),
        "totals",
    ];

    /// <summary>Why a member that no row has cannot be set; the rest of a sentence that begins with its name.</summary>
    public static string Why(string member)
    {
        if (!Known.Contains(member))
            return "is not a member of an order";
        return ByVerbs.TryGetValue(member, out var verbs)
            ? $"follows from what is done to the order: send {verbs} to its commands"
            : "cannot be changed";
    }

    /// <summary>The address is merged; to have none is a matter of the checkout.</summary>
    private static OrderAction ShippingAddress(MemberReader members) => members.IsRemoved("shippingAddress")
        ? new EditCheckout { ShippingAddress = (Address?)null }
        : new EditShippingAddress(EditReaders.Address(members.Part("shippingAddress")));

    private static AddComment Comment(MemberReader members, string name, bool isInternal) =>
        new(members.Text(name).Value ?? "", isInternal, Replace: true);
}
