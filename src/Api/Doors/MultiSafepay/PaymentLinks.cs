using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay;

/// <summary>
/// Where a customer pays: <c>{base}/pay/{merchant}/{session}</c>. Whoever has the link may pay the order, so the session cannot be guessed;
/// it leads to the order as its name of the kind <see cref="AliasKind.Session"/>.
/// </summary>
internal static class PaymentLinks
{
    public const string Prefix = "/pay";

    /// <summary>A session for a new order.</summary>
    public static string NewSession() => DrawnSecret.Draw();

    /// <summary>The link, below the address the request came to; null for an order that has no session.</summary>
    public static string? Of(HttpRequest request, Order order) => order.PaymentRequest?.SessionId is { } session
        ? $"{request.Scheme}://{request.Host}{request.PathBase}{Prefix}/{RequestPath.Escape(order.Merchant)}/{RequestPath.Escape(session)}"
        : null;
}
