using System.Text.Json;

namespace OrderGrains.Telemetry;

/// <summary>The names of enumerations as values of labels: <c>name_taken</c> for <c>NameTaken</c>.</summary>
public static class EnumNames
{
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.All[value];

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> All = Enum.GetValues<T>()
            .ToDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));
    }
}
