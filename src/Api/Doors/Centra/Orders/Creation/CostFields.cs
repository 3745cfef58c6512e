using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.Centra.Orders.Creation;

/// <summary>What is paid beside the products of a new order, and what is taken off.</summary>
internal static class CostFields
{
    private const string CodesName = "voucherCodes";
    private const int MostVouchers = 100;

    /// <summary>Why the vouchers cannot be applied; null where they can.</summary>
    public static CreationProblem? Problem(LooseFields order, Merchant merchant)
    {
        Coupon?[] found = [.. Codes(order).Select(code => Find(merchant, code))];
        if (found.Length > MostVouchers)
            return CreationProblem.General($"order has more than {MostVouchers} vouchers");
        if (Array.IndexOf(found, null) is var unknown and >= 0)
            return CreationProblem.General($"voucher {Codes(order)[unknown]} does not exist");
        return found.Count(coupon => coupon!.Percentage is not null) > 1
            ? CreationProblem.General("only one voucher of a percentage can be applied")
            : null;
    }

    /// <summary>The voucher that takes a percentage off; null where none does.</summary>
    public static Coupon? Percentage(LooseFields order, Merchant merchant) =>
        Codes(order).Select(code => Find(merchant, code)).FirstOrDefault(coupon => coupon?.Percentage is not null);

    /// <summary>Shipping, the voucher's value, and the vouchers that take an amount off.</summary>
    public static ValueList<Adjustment> Read(LooseFields order, Merchant merchant, string currency)
    {
        List<Adjustment> adjustments = [];
        if (order.Amount("shippingValue", currency) is { } shipping and > 0)
            adjustments.Add(new() { Id = "shipping", Kind = AdjustmentKind.Shipping, Amount = shipping });
        if (order.Amount("voucherValue", currency) is { } value and > 0)
            adjustments.Add(new() { Id = "voucher", Kind = AdjustmentKind.Coupon, Amount = -value });
        foreach (var code in Codes(order).Distinct(StringComparer.Ordinal))
        {
            if (Find(merchant, code) is { Amount: { } amount })
                adjustments.Add(new() { Id = $"voucher-{code}", Kind = AdjustmentKind.Coupon, Amount = -amount, Code = code });
        }

        return adjustments.ToValueList();
    }

    private static Coupon? Find(Merchant merchant, string code) => merchant.Coupons.FirstOrDefault(coupon => coupon.Code == code);

    private static IReadOnlyList<string> Codes(LooseFields order) => order.Texts(CodesName);
}
