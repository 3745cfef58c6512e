using OrderGrains.Api.Doors.Centra.Shipments;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra.Returns;

/// <summary>A return as a request describes it.</summary>
internal static class ReturnFields
{
    /// <param name="fields">The request.</param>
    /// <param name="parcel">The id of the parcel it is of.</param>
    /// <param name="currency">What its amounts are in.</param>
    public static OpenReturn Read(LooseFields fields, string parcel, string currency)
    {
        var terms = new ReturnTerms
        {
            Restock = fields.Flag("returnStock"),
            HandlingCost = fields.Amount("handlingCost", currency) ?? 0,
            ShippingCost = fields.Amount("shippingCost", currency) ?? 0,
            ReturnCost = fields.Amount("returnCost", currency) ?? 0,
            VoucherValue = fields.Amount("voucherValue", currency) ?? 0,
            AskedAt = fields.Time("createdAt"),
        };
        return new(fields.Products(), parcel, Reason: fields.Word("comment"))
        {
            Terms = terms,
            HandlingAsPaid = AsPaid(fields, "handlingCost"),
            ShippingAsPaid = AsPaid(fields, "shippingCost"),
            Partly = true,
        };
    }

    /// <summary>
    /// Money is given back for it. The voucher's share is taken off the pieces' worth already, so that a return that takes it from the
    /// parcel takes nothing more.
    /// </summary>
    public static bool Refunds(LooseFields fields)
    {
        AsPaid(fields, "voucherValue");
        return fields.Part("refund")?.Flag("refundPayment") == true;
    }

    /// <summary>An amount of its own and the parcel's exclude each other.</summary>
    private static bool AsPaid(LooseFields fields, string name)
    {
        var asPaid = fields.Flag($"{name}FromShipment");
        if (asPaid && fields.Has(name))
            fields.Refuse(name);
        return asPaid;
    }
}
