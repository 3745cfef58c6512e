namespace OrderGrains.Api.Doors.ElasticPath.Filters;

/// <summary>What a comparison lets pass.</summary>
/// <param name="From">Inclusive; null where it has no lower end.</param>
/// <param name="Until">Exclusive; null where it has no upper end.</param>
internal sealed record FilterRange(long? From, long? Until)
{
    /// <summary>The range of one operator; null where it is none.</summary>
    /// <param name="op">How it is compared.</param>
    /// <param name="from">The beginning of what the value stands for.</param>
    /// <param name="until">The end of it, exclusive.</param>
    public static FilterRange? Of(string op, long from, long until) => op switch
    {
        "gt" => new(until, null),
        "ge" => new(from, null),
        "lt" => new(null, from),
        "le" => new(null, until),
        "eq" => new(from, until),
        _ => null,
    };

    public bool Holds(long value) => !(value < From) && !(value >= Until);
}
