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
}
