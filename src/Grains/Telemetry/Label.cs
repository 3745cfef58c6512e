namespace OrderGrains.Telemetry;

/// <summary>A label of measurements. Its values are a closed set, so that what is measured never grows with what is served.</summary>
/// <param name="Name">Its name, as OpenTelemetry names attributes.</param>
/// <param name="Values">All there are.</param>
public sealed record Label(string Name, IReadOnlyList<string> Values)
{
    /// <summary>A label whose values are the names of an enumeration in lower case, words joined by underscores.</summary>
    /// <param name="name">The label's.</param>
    /// <param name="more">Values beside the enumeration's.</param>
    public static Label Of<T>(string name, params IEnumerable<string> more)
        where T : struct, Enum => new(name, [.. Enum.GetValues<T>().Select(EnumNames.Of), .. more]);

    /// <summary>Where a value stands; those of an enumeration whose numbers go from 0 without a gap stand at their numbers.</summary>
    internal int IndexOf(string value) => Values.Index().First(one => one.Item == value).Index;

    /// <summary>The label with each of its values.</summary>
    internal IEnumerable<KeyValuePair<string, object?>> Tags() => Values.Select(value => new KeyValuePair<string, object?>(Name, value));
}
