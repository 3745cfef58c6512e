using System.Text.RegularExpressions;

namespace OrderGrains.Api.Tests.Telemetry;

/// <summary>A line of <c>/metrics</c>.</summary>
internal sealed partial record Series(string Name, IReadOnlyDictionary<string, string> Labels)
{
    public static IReadOnlyList<Series> Parse(string page) =>
    [
        .. page.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => new Series(
            NamePattern().Match(line).Value,
            LabelPattern().Matches(line).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value))),
    ];

    [GeneratedRegex("^[a-zA-Z_:][a-zA-Z0-9_:]*")]
    private static partial Regex NamePattern();

    [GeneratedRegex("""([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\]|\\.)*)"[,}]""")]
    private static partial Regex LabelPattern();
}
