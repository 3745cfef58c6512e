using System.Globalization;
using OrderGrains.Api.Doors;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Values;

namespace OrderGrains.Api.Manage;

/// <summary>
/// A query in which nothing is overlooked: a name that means nothing here, a value that is empty, repeated or of the wrong form is a
/// problem. A misspelt condition must not find everything.
/// </summary>
internal sealed class StrictQuery
{
    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd"];

    private readonly IQueryCollection _query;

    public StrictQuery(IQueryCollection query, DoorQuery known)
    {
        _query = query;
        var names = known.Parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Problems.AddRange(query.Keys.Where(name => !names.Contains(name)).Select(name => new FieldMessage(name, "is not known here")));
    }

    public List<FieldMessage> Problems { get; } = [];

    /// <summary>One value as it is.</summary>
    public string? Text(string name)
    {
        if (!_query.TryGetValue(name, out var values))
            return null;
        if (values is [{ Length: > 0 } text] && EdgeText.IsAcceptable(text))
            return text;
        Problems.Add(new(name, values.Count > 1 ? "must be given once" : "must be text of at least one character"));
        return null;
    }

    /// <summary>One of a few words.</summary>
    public string? OneOf(string name, string[] words)
    {
        var text = Text(name);
        if (text is null || words.Contains(text))
            return text;
        Problems.Add(new(name, $"must be one of {string.Join(", ", words)}"));
        return null;
    }

    public bool Flag(string name) => OneOf(name, ["true", "false"]) == "true";

    /// <summary>Any number of names, repeated or separated by commas.</summary>
    public ValueList<T> Names<T>(string name)
        where T : struct, Enum
    {
        if (!_query.TryGetValue(name, out var values))
            return [];
        var known = Enum.GetNames<T>();
        var given = values.SelectMany(value => (value ?? "").Split(',')).ToList();
        if (given.TrueForAll(word => known.Contains(word, StringComparer.OrdinalIgnoreCase)))
            return given.Select(word => Enum.Parse<T>(word, ignoreCase: true)).Distinct().ToValueList();
        Problems.Add(new(name, $"must be some of {string.Join(", ", known)}"));
        return [];
    }

    /// <summary>A time; UTC where it names no zone.</summary>
    public DateTimeOffset? Time(string name)
    {
        var text = Text(name);
        if (text is null)
            return null;
        if (DateTimeOffset.TryParseExact(
            text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            return time;
        Problems.Add(new(name, "must be an ISO 8601 time such as 2026-01-05T09:30:00Z, with any + written %2B"));
        return null;
    }

    public long? Number(string name, long min, long max)
    {
        var text = Text(name);
        if (text is null)
            return null;
        if (WholeNumber.Read(text, out var number) == NumberForm.Whole && number >= min && number <= max)
            return number;
        Problems.Add(new(name, $"must be a whole number from {min} to {max}"));
        return null;
    }
}
