using OrderGrains.Api.Doors.CommerceLayer.Writing;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>Turns the codes of an update into the coupon and the gift card that they stand for (page, A7); null clears.</summary>
/// <param name="usable">What may be referred to.</param>
/// <param name="currency">The order's.</param>
/// <param name="values">The request.</param>
/// <param name="errors">Takes the codes that stand for nothing.</param>
internal sealed class CodeReferences(UsableReferences usable, string currency, AttributeValues values, List<ApiError> errors)
{
    private readonly (string Attribute, Func<EditCheckout, string?, Task<EditCheckout?>> With, Func<string, ApiError> Unknown)[] _rows =
    [
        ("coupon_code", (edit, code) => WithCoupon(usable, currency, edit, code), ValidationErrors.NoSuchCoupon),
        ("gift_card_code", (edit, code) => WithGiftCard(usable, currency, edit, code), ValidationErrors.NoSuchGiftCard),
        ("gift_card_or_coupon_code", (edit, code) => WithEither(usable, currency, edit, code), ValidationErrors.NoSuchCoupon),
    ];

    /// <summary>The edit with what the codes stand for.</summary>
    public async Task<EditCheckout> Resolve(EditCheckout edit)
    {
        foreach (var (attribute, with, unknown) in _rows)
        {
            if (values.Code(attribute) is not { IsSet: true, Value: var code })
                continue;
            if (await with(edit, code) is { } changed)
                edit = changed;
            else if (!errors.Any(error => error.Pointer?.EndsWith($"/{attribute}", StringComparison.Ordinal) == true))
                errors.Add(unknown(attribute));
        }

        return edit;
    }

    private static async Task<EditCheckout?> WithCoupon(UsableReferences usable, string currency, EditCheckout edit, string? code) =>
        code is null ? edit with { Coupon = (Coupon?)null }
        : await usable.Coupon(code, currency) is { } coupon ? edit with { Coupon = coupon }
        : null;

    private static async Task<EditCheckout?> WithGiftCard(UsableReferences usable, string currency, EditCheckout edit, string? code) =>
        code is null ? edit with { GiftCardCode = (string?)null }
        : code.CodePoints >= OrderAttributes.ShortestGiftCardCode && await usable.GiftCard(code, currency) is { } amount
            ? edit with { GiftCardCode = code, GiftCardAmount = amount }
            : null;

    /// <summary>A gift card wins over a coupon; without a code there is neither.</summary>
    private static async Task<EditCheckout?> WithEither(UsableReferences usable, string currency, EditCheckout edit, string? code) =>
        code is null
            ? edit with { GiftCardCode = (string?)null, Coupon = (Coupon?)null }
            : await WithGiftCard(usable, currency, edit, code) ?? await WithCoupon(usable, currency, edit, code);
}
