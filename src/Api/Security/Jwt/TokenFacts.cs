using Microsoft.AspNetCore.Authentication;

namespace OrderGrains.Api.Security.Jwt;

/// <summary>What clients read from a token, and the service does not go by.</summary>
/// <param name="Merchant">Whose orders it opens.</param>
/// <param name="Scope">As it was asked for.</param>
/// <param name="Markets">The ids of the markets that it was asked for; empty for all.</param>
/// <param name="Test">The merchant is a sandbox.</param>
internal sealed record TokenFacts(string Merchant, string Scope, IReadOnlyList<string> Markets, bool Test)
{
    private const string MerchantItem = "merchant";
    private const string ScopeItem = "scope";
    private const string MarketsItem = "markets";
    private const string TestItem = "test";

    /// <summary>No more than whose it is.</summary>
    public static TokenFacts Of(string merchant) => new(merchant, "market:all", [], Test: false);

    public static TokenFacts Read(AuthenticationProperties properties) => new(
        properties.Items[MerchantItem]!,
        properties.Items[ScopeItem]!,
        properties.Items[MarketsItem]!.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        properties.Items.ContainsKey(TestItem));

    public void Write(AuthenticationProperties properties)
    {
        properties.Items[MerchantItem] = Merchant;
        properties.Items[ScopeItem] = Scope;
        properties.Items[MarketsItem] = string.Join(' ', Markets);
        if (Test)
            properties.Items[TestItem] = "";
    }
}
