using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrderGrains.Api.Orders;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage;

/// <summary>
/// A position among the found orders as the client carries it to the next page. It is bound to what was searched for: in another search
/// the position would silently skip orders.
/// </summary>
internal static class SearchCursor
{
    private const int FingerprintLength = 16;

    public static string Write(OrderSearch search, SearchPosition position) =>
        OpaqueText.Write(string.Create(CultureInfo.InvariantCulture, $"{Fingerprint(search)}.{position.Key}.{position.OrderId}"));

    /// <summary>The position, or null when the text is no cursor of this search.</summary>
    public static SearchPosition? Read(OrderSearch search, string cursor) =>
        OpaqueText.Read(cursor)?.Split('.', 3) is [var fingerprint, var key, var orderId]
        && fingerprint == Fingerprint(search)
        && long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && OrderCalls.IsPlausibleId(orderId)
            ? new(number, orderId)
            : null;

    private static string Fingerprint(OrderSearch search)
    {
        var conditions = string.Join('\n',
            search.Merchant,
            string.Join(',', search.Statuses.Order()),
            string.Join(',', search.Payments.Order()),
            string.Join(',', search.Fulfillments.Order()),
            search.Email,
            search.Customer,
            search.Market,
            search.Reference,
            search.CreatedAfter?.UtcTicks,
            search.CreatedBefore?.UtcTicks,
            search.UpdatedAfter?.UtcTicks,
            search.UpdatedBefore?.UtcTicks,
            search.MinAmount,
            search.MaxAmount,
            search.Sort,
            search.Descending);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(conditions)))[..FingerprintLength];
    }
}
