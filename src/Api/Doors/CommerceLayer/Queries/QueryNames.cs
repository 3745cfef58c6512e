namespace OrderGrains.Api.Doors.CommerceLayer.Queries;

/// <summary>Lists of names in a query.</summary>
internal static class QueryNames
{
    private const char Separator = ',';

    /// <summary>The names that stand between commas, in all values.</summary>
    public static IEnumerable<string> Of(IEnumerable<string?> values) => values.SelectMany(value =>
        (value ?? "").Split(Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
