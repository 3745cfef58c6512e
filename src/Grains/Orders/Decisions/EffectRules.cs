using OrderGrains.Customers;

namespace OrderGrains.Orders;

/// <summary>What an order asks of other grains for its customer (Commerce Layer page, A7 and A8).</summary>
internal static class EffectRules
{
    public static ActionResult Request(Order order, RequestEffect request)
    {
        if (!request.Customer.Keeps(order.Customer?.Id))
            return order;
        FieldProblem[] problems = [.. Missing(order, request.Kind)];
        if (problems.Length > 0)
            return Rejection.Invalid(request.Verb, problems);
        if (IsAsked(order, request.Kind))
            return order;

        return (ActionResult)Asked(order, request) with
        {
            Effects = [Effect(order, request)],
        };
    }

    /// <summary>What was kept of a part that has changed is kept no more, and nothing of it for another customer.</summary>
    public static Order Forget(Order before, Order after)
    {
        if (after.Saved == SavedParts.None)
            return after;
        if (after.Customer?.Id != before.Customer?.Id)
            return after with { Saved = SavedParts.None };

        var changed = (after.PaymentSource == before.PaymentSource ? SavedParts.None : SavedParts.PaymentSource)
            | (after.ShippingAddress == before.ShippingAddress ? SavedParts.None : SavedParts.ShippingAddress)
            | (after.BillingAddress == before.BillingAddress ? SavedParts.None : SavedParts.BillingAddress);
        return changed == SavedParts.None ? after : after with { Saved = after.Saved & ~changed };
    }

    private static OrderEffect Effect(Order order, RequestEffect request) => new()
    {
        Kind = request.Kind,
        Merchant = order.Merchant,
        OrderId = order.Id,
        CustomerId = order.Customer?.Id,
        Password = request.Password,
        Address = request.Kind switch
        {
            EffectKind.SaveBillingAddress => order.BillingAddress,
            EffectKind.SaveShippingAddress => order.ShippingAddress,
            _ => null,
        },
        PaymentSource = request.Kind == EffectKind.SavePaymentSource ? order.PaymentSource : null,
        CouponCode = request.Kind == EffectKind.UseCoupon ? order.Coupon?.Code : null,
    };

    /// <summary>A repeat asks for nothing: the customer has the password or the part, or will have it.</summary>
    private static bool IsAsked(Order order, EffectKind kind) => kind == EffectKind.SignUpCustomer
        ? order.Customer is { Registered: true }
        : Part(kind) is var part and not SavedParts.None && order.Saved.HasFlag(part);

    /// <summary>A customer who has signed up is no guest any more, unless the request says otherwise.</summary>
    private static Order Asked(Order order, RequestEffect request) => request.Kind == EffectKind.SignUpCustomer
        ? order with
        {
            Customer = order.Customer! with { Registered = true, SignedUp = true },
            Guest = request.KeepsGuest ? order.Guest : false,
        }
        : order with { Saved = order.Saved | Part(request.Kind) };

    private static SavedParts Part(EffectKind kind) => kind switch
    {
        EffectKind.SavePaymentSource => SavedParts.PaymentSource,
        EffectKind.SaveShippingAddress => SavedParts.ShippingAddress,
        EffectKind.SaveBillingAddress => SavedParts.BillingAddress,
        _ => SavedParts.None,
    };

    private static IEnumerable<FieldProblem> Missing(Order order, EffectKind kind)
    {
        if (kind == EffectKind.SignUpCustomer)
        {
            if (order.Customer is not { Id: not null, Email.Length: > 0 })
                yield return Blank("customer.email");
            yield break;
        }

        if (kind != EffectKind.UseCoupon && order.Customer?.Id is null)
            yield return Blank("customer");
        if (kind == EffectKind.SaveShippingAddress && order.ShippingAddress is null)
            yield return Blank("shippingAddress");
        if (kind == EffectKind.SaveBillingAddress && order.BillingAddress is null)
            yield return Blank("billingAddress");
        if (kind == EffectKind.SavePaymentSource && order.PaymentSource is null)
            yield return Blank("paymentSource");
        if (kind == EffectKind.UseCoupon && order.Coupon is null)
            yield return Blank("coupon");
    }

    private static FieldProblem Blank(string path) => new(path, ProblemKind.Blank);
}
