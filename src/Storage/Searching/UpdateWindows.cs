using OrderGrains.Orders;

namespace OrderGrains.Storage.Searching;

/// <summary>
/// Stretches of time that are searched one after another, ever longer ones, when orders are sorted by their updates. Events have no index
/// that sorts them, but those of a short time are found and sorted fast, and a page is mostly full after a few.
/// </summary>
internal static class UpdateWindows
{
    private const int Growth = 8;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    /// <summary>After a longer one comes all that is left.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3650);

    /// <summary>The search in parts, in its own order; together they find all it finds.</summary>
    /// <param name="search">Sorted by updates.</param>
    /// <param name="start">See <see cref="Start"/>.</param>
    public static IEnumerable<OrderSearch> Of(OrderSearch search, DateTimeOffset start)
    {
        var part = search;
        for (var length = First; length <= Longest; length *= Growth)
        {
            if (search.Descending ? Least(start, length) <= search.UpdatedAfter : Most(start, length) >= search.UpdatedBefore)
                break;
            if (search.Descending)
            {
                yield return part with { UpdatedAfter = Least(start, length) };
                part = part with { UpdatedBefore = Least(start, length) };
            }
            else
            {
                yield return part with { UpdatedBefore = Most(start, length) };
                part = part with { UpdatedAfter = Most(start, length) };
            }
        }

        yield return part;
    }

    /// <summary>Where most of what comes first is expected; null where the first order of the merchant has to say so.</summary>
    public static DateTimeOffset? Start(OrderSearch search, DateTimeOffset now)
    {
        if (search.After is { } after)
            return new(after.Key, TimeSpan.Zero);
        if ((search.Descending ? search.UpdatedBefore : search.UpdatedAfter) is { } bound)
            return search.Descending && bound > now ? now : bound;
        return search.Descending ? now : null;
    }

    private static DateTimeOffset Least(DateTimeOffset start, TimeSpan length) =>
        start - DateTimeOffset.MinValue > length ? start - length : DateTimeOffset.MinValue;

    private static DateTimeOffset Most(DateTimeOffset start, TimeSpan length) =>
        DateTimeOffset.MaxValue - start > length ? start + length : DateTimeOffset.MaxValue;
}
