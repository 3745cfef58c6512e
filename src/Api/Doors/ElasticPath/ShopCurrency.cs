using OrderGrains.Api.ValueKinds;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Doors.ElasticPath;

/// <summary>The currency of what is bought where nothing else says it.</summary>
internal static class ShopCurrency
{
    /// <summary>Of a merchant without markets (the vendor has a default currency in each store).</summary>
    private const string UsualCurrency = "USD";

    /// <summary>The currency a shopper wants to pay in.</summary>
    private const string Header = "X-MOLTIN-CURRENCY";

    public static readonly ElasticPathError Unknown = ElasticPathError.BadRequest($"The currency {Header} names is none");

    /// <summary>That of the header, else that of the merchant's first market; null where the header names none.</summary>
    public static string? Of(HttpRequest http, Merchant merchant)
    {
        var currency = http.Headers[Header].ToString() is { Length: > 0 } asked
            ? asked
            : merchant.Markets.Select(market => market.Currency).FirstOrDefault(code => code is not null) ?? UsualCurrency;
        return Currencies.IsKnown(currency) ? currency : null;
    }
}
