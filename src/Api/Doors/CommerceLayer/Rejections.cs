using System.Collections.Frozen;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>An order's refusal in Commerce Layer's words (page, A4.4, A7 and A8).</summary>
internal static class Rejections
{
    /// <summary>Which attribute or relationship a canonical path is at this door.</summary>
    private static readonly FrozenDictionary<string, string> Members = new Dictionary<string, string>
    {
        ["customer"] = "customer",
        ["customer.email"] = "customer_email",
        ["market"] = "market",
        ["lines"] = "line_items",
        ["shipments"] = "shipments",
        ["billingAddress"] = "billing_address",
        ["shippingAddress"] = "shipping_address",
        ["paymentMethod"] = "payment_method",
        ["paymentSource"] = "payment_source",
        ["coupon"] = "coupon_code",
        ["giftCardCode"] = "gift_card_code",
        ["shippingCountryLock"] = "shipping_country_code_lock",
        ["language"] = "language_code",
        ["amount"] = Triggers.AuthorizationAmount,
        ["tax.rate"] = "market",
        ["totals.total"] = "total_amount_cents",
    }.ToFrozenDictionary();

    /// <param name="rejection">What the order replied.</param>
    /// <param name="document">The request; an edit of the checkout that came too late names what it wanted to change.</param>
    public static IReadOnlyList<ApiError> Describe(Rejection rejection, OrderDocument document) => rejection.Code switch
    {
        RejectionCode.NotPermitted => [CommerceLayerErrors.Unauthorized()],
        RejectionCode.WrongMarket => [CommerceLayerErrors.NotFound()],
        RejectionCode.InvalidFields => [.. rejection.Problems.Select(Describe)],
        _ when rejection.Verb is Verb.EditCheckout or Verb.CopyAddress or Verb.RefreshOrder or Verb.UpdateTaxes
            && CheckoutMembers(document).ToArray() is { Length: > 0 } members =>
            [.. members.Select(ValidationErrors.NotEditable)],
        _ => [ValidationErrors.TransitionNotPermitted()],
    };

    private static ApiError Describe(FieldProblem problem)
    {
        var member = Members.GetValueOrDefault(problem.Path, problem.Path);
        return problem.Kind switch
        {
            ProblemKind.Blank => ValidationErrors.Blank(member),
            ProblemKind.TooGreat => ValidationErrors.TooGreat(member),
            _ => ValidationErrors.Invalid(member),
        };
    }

    private static IEnumerable<string> CheckoutMembers(OrderDocument document) => document.Attributes
        .Where(attribute => WritableAttributes.Get(attribute.Key) is { NeedsEditable: true } row
            && (row.Kind != AttributeKind.Trigger || AttributeValues.Boolean(attribute.Value) == true))
        .Select(attribute => attribute.Key)
        .Concat(document.Relationships.Keys);
}
