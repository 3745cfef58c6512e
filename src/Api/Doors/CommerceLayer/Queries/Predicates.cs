namespace OrderGrains.Api.Doors.CommerceLayer.Queries;

/// <summary>The predicates of filters (page, A5). What is not there meets none that compares.</summary>
internal static class Predicates
{
    private static readonly Predicate[] Single =
    [
        Compared("eq", order => order == 0),
        Compared("not_eq", order => order != 0),
        Compared("lt", order => order < 0),
        Compared("lteq", order => order <= 0),
        Compared("gt", order => order > 0),
        Compared("gteq", order => order >= 0),
        OfText("matches", (text, sought) => TextPattern.Matches(text, sought)),
        OfText("does_not_match", (text, sought) => !TextPattern.Matches(text, sought)),
        OfText("start", (text, sought) => text.StartsWith(sought, StringComparison.OrdinalIgnoreCase)),
        OfText("not_start", (text, sought) => !text.StartsWith(sought, StringComparison.OrdinalIgnoreCase)),
        OfText("end", (text, sought) => text.EndsWith(sought, StringComparison.OrdinalIgnoreCase)),
        OfText("not_end", (text, sought) => !text.EndsWith(sought, StringComparison.OrdinalIgnoreCase)),
        OfText("cont", (text, sought) => text.Contains(sought, StringComparison.OrdinalIgnoreCase)),
        OfText("not_cont", (text, sought) => !text.Contains(sought, StringComparison.OrdinalIgnoreCase)),
    ];

    private static readonly Predicate[] Others =
    [
        Switch("present", value => FilterValues.Text(value) is not (null or "")),
        Switch("blank", value => FilterValues.Text(value) is null or ""),
        Switch("null", value => value is null),
        Switch("not_null", value => value is not null),
        Switch("true", value => value is true),
        Switch("false", value => value is false),
        Listed("in", IsIn),
        Listed("not_in", (value, arguments) => value is not null && !IsIn(value, arguments)),
        Listed("not_in_or_null", (value, arguments) => !IsIn(value, arguments)),
        new("jcont", (value, arguments) => JsonContainment.Holds(value, arguments.Text)),
    ];

    /// <summary>All of them, those with the longest names first.</summary>
    public static readonly IReadOnlyList<Predicate> LongestFirst =
    [
        .. Single.Concat(Others)
            .Concat(Single.Select(one => Many(one, "any", (list, holds) => list.Any(holds))))
            .Concat(Single.Select(one => Many(one, "all", (list, holds) => list.All(holds))))
            .OrderByDescending(predicate => predicate.Name.Length),
    ];

    private static Predicate Compared(string name, Func<int, bool> holds) => new(
        name,
        (value, arguments) => FilterValues.Compare(value, arguments.Text) is { } order && holds(order),
        Compares: true);

    private static Predicate OfText(string name, Func<string, string, bool> holds) =>
        new(name, (value, arguments) => FilterValues.Text(value) is { } text && holds(text, arguments.Text));

    /// <summary>What a switch asks it asks the other way round where it is set to false.</summary>
    private static Predicate Switch(string name, Func<object?, bool> holds) =>
        new(name, (value, arguments) => holds(value) == (arguments.Text is not ("false" or "0")));

    private static Predicate Listed(string name, Func<object?, FilterArguments, bool> holds) =>
        new(name, holds, Compares: true) { TakesList = true };

    private static Predicate Many(Predicate one, string suffix, Func<IReadOnlyList<string>, Func<string, bool>, bool> holds) => new(
        $"{one.Name}_{suffix}",
        (value, arguments) => holds(arguments.List, text => one.Holds(value, new(text))),
        one.Compares)
    {
        TakesList = true,
    };

    private static bool IsIn(object? value, FilterArguments arguments) =>
        arguments.List.Any(text => FilterValues.Compare(value, text) == 0);
}
