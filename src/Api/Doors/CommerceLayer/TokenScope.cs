using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>
/// What a token is limited to (page, A2): <c>market:all</c>, <c>market:{number}</c>, <c>market:id:{id}</c> or <c>market:code:{code}</c>,
/// several apart by spaces. Scopes of stores and stock locations are taken beside a market and narrow nothing.
/// </summary>
/// <param name="Text">The scope as the answer gives it.</param>
/// <param name="Markets">The markets the token serves, by number; null means all.</param>
internal sealed record TokenScope(string Text, ValueList<int>? Markets)
{
    private const string AllMarkets = "market:all";

    /// <summary>False when the scope is not of these forms or names a market the merchant or the credential does not have.</summary>
    public static bool TryRead(string? text, Merchant merchant, ValueList<int>? own, out TokenScope scope)
    {
        scope = new TokenScope(AllMarkets, own);
        var parts = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
            return true;

        var markets = parts.Where(part => part.StartsWith("market:", StringComparison.Ordinal)).ToArray();
        var named = markets.Where(part => part != AllMarkets).Select(part => Number(part, merchant)).ToArray();
        if (markets.Length == 0 || named.Any(number => number is not { } known || own?.Contains(known) == false)
            || parts.Except(markets).Any(part => !IsPlace(part)))
            return false;

        var served = markets.Contains(AllMarkets) ? own : named.Select(number => number!.Value).ToValueList();
        scope = new TokenScope(string.Join(' ', parts), served);
        return true;
    }

    /// <summary>The ids of the markets that it is limited to; none where it is not.</summary>
    public IReadOnlyList<string> MarketIds(Merchant merchant) =>
        Markets is null ? [] : [.. merchant.Markets.Where(market => Markets.Serves(market)).Select(market => market.Id)];

    private static bool IsPlace(string part) =>
        part.StartsWith("store:", StringComparison.Ordinal) || part.StartsWith("stock_location:", StringComparison.Ordinal);

    private static int? Number(string part, Merchant merchant) => part.Split(':') switch
    {
        [_, "id", var id] => Find(merchant, market => market.Id == id),
        [_, "code", var code] => Find(merchant, market => market.Code == code),
        [_, var number] => Find(merchant, market => market.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture) == number),
        _ => null,
    };

    private static int? Find(Merchant merchant, Func<MarketRef, bool> match) => merchant.Markets.FirstOrDefault(match)?.Number;
}
