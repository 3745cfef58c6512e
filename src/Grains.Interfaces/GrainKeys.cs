using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrderGrains.Merchants.Offers;
using OrderGrains.Merchants.Registers;

namespace OrderGrains;

/// <summary>
/// Keys of the grains kept by Orleans' ADO.NET persistence. It re-reads keys that look like numbers or hexadecimal digits or contain a
/// plus, and then mixes rows up; a prefix and a hash leave it nothing to misread.
/// </summary>
public static class GrainKeys
{
    /// <summary>The one grain of the demonstration data.</summary>
    public const string Demo = "demo";

    /// <summary>The grain of the keys that sign access tokens.</summary>
    public const string SigningKey = "signingKey";

    /// <summary>The list of all merchants.</summary>
    public const string Merchants = "merchants";

    /// <summary>The list of the merchants that have webhooks, or had some.</summary>
    public const string WebhookMerchants = "webhookMerchants";

    public static string Merchant(string merchant) => Of("merchant", merchant);

    public static string Coupon(string merchant, string code) => Of("coupon", merchant, code);

    /// <summary>The grain of a gift card; the key tells whose it is without telling its code.</summary>
    public static string GiftCard(string merchant, string code) => Of(GiftCardsOf(merchant), merchant, code);

    /// <summary>Whether a key names one of a merchant's gift cards.</summary>
    public static bool IsGiftCardOf(string merchant, string key) =>
        key.StartsWith($"{GiftCardsOf(merchant)}_", StringComparison.Ordinal);

    public static string Stock(string merchant, string sku) => Of("stock", merchant, sku);

    /// <param name="merchant">Whose.</param>
    /// <param name="reference">The client's own name of the cart.</param>
    public static string Cart(string merchant, string reference) => Of("cart", merchant, reference);

    /// <summary>The carts of a customer.</summary>
    public static string CustomerCarts(string merchant, string customerId) => Of("carts", merchant, customerId);

    public static string Article(string merchant, string articleId) => Of("article", merchant, articleId);

    /// <summary>The list of a merchant's articles.</summary>
    public static string ArticlesOf(string merchant) => Of("articles", merchant);

    public static string Offer(string merchant, string offerId) => Of("offer", merchant, offerId);

    /// <summary>The list of a merchant's offers of a kind.</summary>
    public static string OffersOf(string merchant, OfferKind kind) => Of("offers", merchant, kind.ToString());

    /// <summary>A series of a merchant's numbers, by its name.</summary>
    public static string Numbers(string merchant, string series) => Of("numbers", merchant, series);

    /// <summary>The number that is claimed for an idempotency key of this id.</summary>
    public static string NumberClaim(string merchant, Guid key) => Of("claim", merchant, key.ToString("N"));

    /// <summary>What was created under an idempotency key of this id.</summary>
    public static string CreationClaim(string merchant, Guid key) => Of("creation", merchant, key.ToString("N"));

    public static string Customer(string merchant, string customerId) => Of("customer", merchant, customerId);

    /// <summary>One of the lists of a merchant's customers.</summary>
    /// <param name="merchant">Whose.</param>
    /// <param name="list">From 0 to below <see cref="Customers.CustomerRules.Lists"/>.</param>
    public static string CustomersOf(string merchant, int list) =>
        Of("customers", merchant, list.ToString(CultureInfo.InvariantCulture));

    /// <summary>The list that names a customer: always the same one.</summary>
    public static string CustomersWith(string merchant, string customerId) => CustomersOf(
        merchant, SHA256.HashData(Encoding.UTF8.GetBytes(customerId))[0] % Customers.CustomerRules.Lists);

    /// <summary>The register of a kind that a merchant keeps.</summary>
    public static string Register(string merchant, RegisterKind kind) => Of("register", merchant, kind.ToString());

    /// <summary>Where a customer is logged in.</summary>
    public static string CustomerSessions(string merchant, string customerId) => Of("sessions", merchant, customerId);

    /// <summary>The grain that knows which customer has an email; emails are compared without case.</summary>
    public static string CustomerEmail(string merchant, string email) => Of("email", merchant, email.Trim().ToLowerInvariant());

    /// <summary>The grain that knows which customer has an address in the book.</summary>
    public static string BookAddress(string merchant, string addressId) => Of("book", merchant, addressId);

    /// <summary>The grain that knows which customer has an entry in the wallet.</summary>
    public static string WalletEntry(string merchant, string entryId) => Of("wallet", merchant, entryId);

    public static string Address(string merchant, string addressId) => Of("address", merchant, addressId);

    public static string PaymentSource(string merchant, string paymentSourceId) => Of("source", merchant, paymentSourceId);

    /// <summary>The grain of an API key; only the key's hash ever leaves the front-end.</summary>
    public static string ApiKey(string apiKey) => Of("apikey", apiKey);

    /// <summary>Whether a key is that of an API key.</summary>
    public static bool IsApiKey(string key) => key.StartsWith("apikey_", StringComparison.Ordinal);

    /// <summary>The grain of a credential, which is an OAuth client of its id, too.</summary>
    public static string Credential(string id) => Of("client", id);

    /// <summary>The list of a merchant's credentials.</summary>
    public static string CredentialsOf(string merchant) => Of("credentials", merchant);

    /// <summary>The webhooks of a merchant.</summary>
    public static string WebhooksOf(string merchant) => Of("webhooks", merchant);

    /// <summary>How far one webhook of a merchant has been told.</summary>
    public static string Webhook(string merchant, string id) => Of("webhook", merchant, id);

    private const int MaxOnStack = 1024;

    private static string GiftCardsOf(string merchant) => Of("giftcard", merchant);

    private static string Of(string kind, params ReadOnlySpan<string> parts)
    {
        var text = parts.Length == 1 ? parts[0] : string.Join('\0', parts!);
        var length = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> bytes = length <= MaxOnStack ? stackalloc byte[length] : new byte[length];
        bytes = bytes[..Encoding.UTF8.GetBytes(text, bytes)];

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        Span<char> digits = stackalloc char[2 * SHA256.HashSizeInBytes];
        Convert.TryToHexStringLower(hash, digits, out _);
        return $"{kind}_{digits}";
    }
}
