using System.Globalization;
using OrderGrains.Api.Doors.ElasticPath.Filters;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Listing;

/// <summary>What a list is asked for (section B8); parameters that are not known are ignored.</summary>
/// <param name="Limit">How many orders a full page has.</param>
/// <param name="Offset">How many orders come before the first one given.</param>
/// <param name="Lists">The lists that make it one after another: a single one, unless it is sorted by what is shown.</param>
/// <param name="Filter">Which orders of them are in it.</param>
/// <param name="Include">What is shown beside them.</param>
internal sealed record ListQuery(
    int Limit, int Offset, IReadOnlyList<OrderSearch> Lists, OrderFilter Filter, IReadOnlyList<string> Include)
{
    public const string LimitName = "page[limit]";
    public const string OffsetName = "page[offset]";

    private static readonly DoorQueryParameter[] Pages =
    [
        new(LimitName, $"How many are on a page, 1 to {MostLimit}. Default {UsualLimit}."),
        new(OffsetName, $"How many are passed over, 0 to {OrderSearch.MostSkipped}."),
    ];

    public static readonly DoorQuery Parameters = Paged(
        new("sort", $"One of {string.Join(", ", ListSort.Names)}, with a minus in front from the last to the first. Default -updated_at."),
        new("filter", "Conditions such as eq(status,complete):gt(with_tax,5000), at most ten."),
        new("include", "items, to show the items of the orders on the page."));

    private const int UsualLimit = 25;
    private const int MostLimit = 100;

    /// <summary>The query, or what is wrong with it.</summary>
    /// <param name="query">As it was sent.</param>
    /// <param name="orders">The orders there are for the caller.</param>
    public static (ListQuery? Query, string? Problem) Read(IQueryCollection query, OrderSearch orders)
    {
        var (limit, offset, problem) = Page(query);
        if (problem is not null)
            return (null, problem);
        if (ListSort.Find(query["sort"].ToString()) is not { } sort)
            return (null, "Could not parse the supplied sort");
        var text = query["filter"].ToString();
        if ((text.Length == 0 ? new(orders, []) : OrderFilter.Read(text, orders)) is not { } filter)
            return (null, "Could not parse the supplied filter");
        var lists = filter.Search is { } search ? sort.Lists(search) : [];
        return (new(limit, offset, lists, filter, ElasticPathIncluded.Parse(query["include"])), null);
    }

    /// <summary>The parameters of a list that has pages, and these others.</summary>
    public static DoorQuery Paged(params IEnumerable<DoorQueryParameter> others) => new([.. Pages, .. others]);

    /// <summary>The page that is asked for, or what is wrong with it.</summary>
    public static (int Limit, int Offset, string? Problem) Page(IQueryCollection query)
    {
        if (Whole(query, LimitName, UsualLimit, 1, MostLimit) is not { } limit)
            return (0, 0, $"{LimitName} must be a whole number from 1 to {MostLimit}");
        return Whole(query, OffsetName, 0, 0, OrderSearch.MostSkipped) is { } offset
            ? (limit, offset, null)
            : (0, 0, $"{OffsetName} must be a whole number from 0 to {OrderSearch.MostSkipped}");
    }

    private static int? Whole(IQueryCollection query, string name, int usual, int least, int most)
    {
        if (query[name].ToString() is not { Length: > 0 } text)
            return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : null;
    }
}
