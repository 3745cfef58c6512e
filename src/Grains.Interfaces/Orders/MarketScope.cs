using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>
/// The one rule of what a caller bound to markets serves. The markets are given by their numbers; null means all. An order without a
/// market is everybody's; a market without a number is named by no list.
/// </summary>
public static class MarketScope
{
    /// <summary>Whether an order in this market, or in none, is among those the caller serves.</summary>
    public static bool Serves(this ValueList<int>? markets, MarketRef? market) =>
        markets is not { } numbers || market is null || (market.Number is { } number && numbers.Contains(number));

    /// <summary>Whether all that the others serve is served, too.</summary>
    public static bool Covers(this ValueList<int>? markets, ValueList<int>? others) =>
        markets is not { } numbers || (others is { } given && given.All(number => numbers.Contains(number)));

    /// <summary>The markets that are in both lists.</summary>
    public static ValueList<int>? Within(this ValueList<int>? markets, ValueList<int>? others) => (markets, others) switch
    {
        (null, _) => others,
        (_, null) => markets,
        ({ } numbers, { } limit) => numbers.Where(number => limit.Contains(number)).ToValueList(),
    };
}
