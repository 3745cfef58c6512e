using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Demo;

/// <summary>The keys and clients of the demonstration. None has a rate limit.</summary>
internal static class DemoCredentials
{
    private const string DemoSecret = "demo-secret";

    public static ValueList<DemoCredential> All =>
    [
        ApiKey("demo-key", DemoData.Merchant),
        Client("demo-client", DemoSecret, DemoData.Merchant, CallerRole.Full),
        Client("demo-low", DemoSecret, DemoData.Merchant, CallerRole.Storefront),
        ApiKey("other-key", DemoData.OtherMerchant),
        Client("other-client", "other-secret", DemoData.OtherMerchant, CallerRole.Full),
    ];

    private static DemoCredential ApiKey(string key, string merchant) => new(SecretKind.ApiKey, key, New(key, merchant, CallerRole.Full));

    private static DemoCredential Client(string id, string secret, string merchant, CallerRole role) =>
        new(SecretKind.ClientSecret, secret, New(id, merchant, role));

    private static Credential New(string id, string merchant, CallerRole role) =>
        new() { Id = id, Merchant = merchant, Terms = CredentialTerms.Everything with { Role = role } };
}
