using OrderGrains.Api.Doors.CommerceLayer.Resources;

namespace OrderGrains.Api.Doors.CommerceLayer.Queries;

/// <summary>Which resources of a list are asked for, and how they are sorted (page, A5).</summary>
/// <param name="Page">Which of its pages.</param>
/// <param name="Sort">By what, the most important first; empty takes the list's own order.</param>
/// <param name="Filters">What each resource must meet.</param>
internal sealed record ListQuery(PageQuery Page, IReadOnlyList<SortKey> Sort, IReadOnlyList<Filter> Filters)
{
    /// <summary>Reads the query; what it names wrongly is added to <paramref name="errors"/>.</summary>
    public static ListQuery Read(IQueryCollection query, ResourceType type, List<ApiError> errors) => new(
        PageQuery.Read(query, errors),
        [.. QueryNames.Of(query["sort"]).Select(name => SortKey.Read(name, type, errors)).OfType<SortKey>()],
        [.. FilterReader.Read(query, type, errors)]);
}
