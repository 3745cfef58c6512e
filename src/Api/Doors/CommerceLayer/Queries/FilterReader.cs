using OrderGrains.Api.Doors.CommerceLayer.Resources;

namespace OrderGrains.Api.Doors.CommerceLayer.Queries;

/// <summary>Reads <c>filter[q][attribute_or_attribute_predicate]</c> (page, A5).</summary>
internal static class FilterReader
{
    /// <summary>The most conditions of a request.</summary>
    public const int Most = 50;

    private const string Prefix = "filter";
    private const string Or = "_or_";

    public static IEnumerable<Filter> Read(IQueryCollection query, ResourceType type, List<ApiError> errors)
    {
        var sent = query.Where(pair => pair.Key.StartsWith(Prefix, StringComparison.Ordinal)).ToArray();
        if (sent.Length > Most)
            errors.Add(RequestErrors.FilterNotAllowed(sent[Most].Key));
        foreach (var (key, values) in sent.Take(Most))
        {
            if (Name(key) is not { } name)
                errors.Add(RequestErrors.InvalidFilterSyntax(key));
            else if (Of(name, values.ToString(), type) is not { } filter)
                errors.Add(RequestErrors.FilterNotAllowed(name));
            else if (!filter.Predicate.Takes(filter.Paths, filter.Arguments))
                errors.Add(RequestErrors.InvalidFilterValue(filter.Arguments.Text, name));
            else
                yield return filter;
        }
    }

    private static string? Name(string key) =>
        key.StartsWith("filter[q][", StringComparison.Ordinal) && key.EndsWith(']') && key.Count(letter => letter == '[') == 2
            ? key["filter[q][".Length..^1]
            : null;

    /// <summary>An attribute may end like a predicate begins, so the longest predicate that leaves attributes is meant.</summary>
    private static Filter? Of(string name, string value, ResourceType type)
    {
        foreach (var predicate in Predicates.LongestFirst)
        {
            if (name.EndsWith("_" + predicate.Name, StringComparison.Ordinal)
                && Paths(name[..^(predicate.Name.Length + 1)], type) is { } paths)
                return new(name, paths, predicate, new(value));
        }

        return null;
    }

    /// <summary>The name of an attribute may itself have an "or" in it.</summary>
    private static IReadOnlyList<FilterPath>? Paths(string text, ResourceType type)
    {
        if (FilterPath.Read(text, type) is { } whole)
            return [whole];
        for (var at = text.IndexOf(Or, StringComparison.Ordinal); at > 0; at = text.IndexOf(Or, at + 1, StringComparison.Ordinal))
        {
            if (FilterPath.Read(text[..at], type) is { } first && Paths(text[(at + Or.Length)..], type) is { } rest)
                return [first, .. rest];
        }

        return null;
    }
}
