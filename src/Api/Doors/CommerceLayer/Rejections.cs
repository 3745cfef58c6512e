using System.Collections.Frozen;
using OrderGrains.Api.Doors.CommerceLayer.Writing;
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
        ["boxes"] = "shipment",
        ["billingAddress"] = "billing_address",
        ["shippingAddress"] = "shipping_address",
        ["paymentMethod"] = "payment_method",
        ["paymentSource"] = "payment_source",
        ["coupon"] = "coupon_code",
        ["giftCardCode"] = "gift_card_code",
        ["shippingCountryLock"] = "shipping_country_code_lock",
        ["language"] = "language_code",
        ["unitAmount"] = "unit_amount_cents",
        ["tax.rate"] = "market",
        ["totals.total"] = "total_amount_cents",
    }.ToFrozenDictionary();

    /// <param name="rejection">What the order replied.</param>
    /// <param name="document">The request; an edit of the checkout that came too late names what it wanted to change.</param>
    public static IReadOnlyList<ApiError> Describe(Rejection rejection, WriteDocument document) => rejection.Code switch
    {
        RejectionCode.NotPermitted => [CommerceLayerErrors.Unauthorized()],
        RejectionCode.WrongMarket => [CommerceLayerErrors.NotFound()],
        RejectionCode.InvalidFields => [.. rejection.Problems.Select(problem => Describe(problem, document))],
        _ when rejection.Verb is Verb.EditCheckout or Verb.CopyAddress or Verb.RefreshOrder or Verb.UpdateTaxes
            && CheckoutMembers(document).ToArray() is { Length: > 0 } members =>
            [.. members.Select(ValidationErrors.NotEditable)],
        _ => [ValidationErrors.TransitionNotPermitted()],
    };

    private static ApiError Describe(FieldProblem problem, WriteDocument document)
    {
        var member = Member(problem.Path, document);
        return problem.Kind switch
        {
            ProblemKind.Blank => ValidationErrors.Blank(member),
            ProblemKind.OutOfStock => ValidationErrors.OutOfStock(),
            ProblemKind.TooGreat => ValidationErrors.TooGreat(member),
            _ => ValidationErrors.Invalid(member),
        };
    }

    /// <summary>Of parts it is the last step of the path that is theirs, such as <c>lines[l-1].quantity</c>.</summary>
    private static string Member(string path, WriteDocument document)
    {
        var own = path[(path.LastIndexOf("].", StringComparison.Ordinal) is >= 0 and var end ? end + 2 : 0)..];
        return own == "amount" ? AmountMember(document) : Members.GetValueOrDefault(own, own);
    }

    /// <summary>Which amount it was that the request sent along with its trigger.</summary>
    private static string AmountMember(WriteDocument document) => document.Attributes.Keys
        .FirstOrDefault(name => name.StartsWith('_') && name.EndsWith("_amount_cents", StringComparison.Ordinal))
        ?? Triggers.AuthorizationAmount;

    private static IEnumerable<string> CheckoutMembers(WriteDocument document) => document.Attributes
        .Where(attribute => OrderAttributes.Table.Find(attribute.Key) is { NeedsEditable: true } row
            && (row.Kind != AttributeKind.Trigger || AttributeValues.Boolean(attribute.Value) == true))
        .Select(attribute => attribute.Key)
        .Concat(document.Relationships.Keys);
}
