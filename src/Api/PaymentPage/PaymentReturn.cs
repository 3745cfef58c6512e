using OrderGrains.Orders;

namespace OrderGrains.Api.PaymentPage;

/// <summary>Where a shop wants its customers when they leave the payment page.</summary>
internal static class PaymentReturn
{
    /// <summary>
    /// The shop's URL with <c>transactionid</c>, by which it knows the order; null where it has given none that a browser could be sent to.
    /// </summary>
    /// <param name="order">The order.</param>
    /// <param name="url">As the shop wrote it.</param>
    public static string? Of(Order order, string? url)
    {
        if (Read(url) is not { } known)
            return null;
        var query = $"transactionid={Uri.EscapeDataString(order.Id)}";
        return new UriBuilder(known) { Query = known.Query.Length > 1 ? $"{known.Query[1..]}&{query}" : query }.Uri.AbsoluteUri;
    }

    /// <summary>Where the page's form may lead to: browsers follow an answer elsewhere only where the page's policy names it.</summary>
    public static IEnumerable<string> Origins(PaymentRequest request) => new[] { request.RedirectUrl, request.CancelUrl }
        .Select(Read).OfType<Uri>().Select(url => url.GetLeftPart(UriPartial.Authority)).Distinct(StringComparer.Ordinal);

    /// <summary>With the host as it goes over the wire: headers are ASCII.</summary>
    private static Uri? Read(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var known) && known.UserInfo.Length == 0
        && (known.Scheme == Uri.UriSchemeHttps || known.Scheme == Uri.UriSchemeHttp)
            ? new UriBuilder(known) { Host = known.IdnHost }.Uri
            : null;
}
