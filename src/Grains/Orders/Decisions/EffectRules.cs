namespace OrderGrains.Orders;

/// <summary>What an order asks of other grains for its customer (Commerce Layer page, A7 and A8).</summary>
internal static class EffectRules
{
    public static ActionResult Request(Order order, RequestEffect request)
    {
        FieldProblem[] problems = [.. Missing(order, request.Kind)];
        if (problems.Length > 0)
            return Rejection.Invalid(request.Verb, problems);

        return (ActionResult)SignedUp(order, request.Kind) with
        {
            Effect = new()
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
            },
        };
    }

    /// <summary>A customer who has signed up is no guest any more.</summary>
    private static Order SignedUp(Order order, EffectKind kind) => kind == EffectKind.SignUpCustomer && order.Customer is { } customer
        ? order with { Customer = customer with { Registered = true }, Guest = false }
        : order;

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
