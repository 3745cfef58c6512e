using OrderGrains.Fuzz.Doors;
using OrderGrains.Fuzz.Drawing;
using OrderGrains.Fuzz.Requests;

namespace OrderGrains.Fuzz.Mutations;

/// <summary>What can be wrong with method, path and query.</summary>
internal static class TargetMutations
{
    // Longer ones the server refuses by itself.
    private const int LongestValue = 3000;

    private static readonly string[] Escapes =
    [
        "%00", "%2f", "%2F", "%252f", "%2e%2e", "..", "%5c",
        "\\", "%", "%4", "%zz", "%ff", "%c3%28", "%ed%a0%80", "%u0041", "//", "/./", "/../",
        ";a=b", "%20", "+", "*", ":", "@", "~", "%0d%0a", "%09", "|", "^", "\"", "<", "[", "{", "\u00ff", "#x", "%ef%bf%bf",
    ];

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("another method", (draft, dice) =>
        {
            draft.Method = dice.Pick(Methods.All);
            draft.Door = draft.Door is null ? null : DoorList.Of(draft.Method, draft.Path).Door;
            return true;
        }),
        new("an escape in the path", OnSegment((segment, dice) => Insert(segment, dice.Below(segment.Length + 1), dice.Pick(Escapes)))),
        new("another segment", OnSegment((_, dice) => Uri.EscapeDataString(NastyText.Draw(dice)))),
        new("a long segment", OnSegment((_, dice) => new string('x', dice.Pick([128, 129, 1000, 7000])))),
        new("a segment more", (draft, dice) => Path(draft, $"{draft.Path}/{dice.Pick(["", "x", "orders", ".."])}")),
        new("a segment less", (draft, _) => Path(draft, draft.Path[..Math.Max(1, draft.Path.LastIndexOf('/'))])),
        new("the path in capitals", (draft, _) => Path(draft, draft.Path.ToUpperInvariant())),
        new("a parameter", (draft, dice) =>
        {
            draft.Query.Add((Uri.EscapeDataString(dice.Word(3)), Text(dice)));
            return true;
        }),
        new("a parameter with another value", OnParameter((query, at, dice) => query[at] = (query[at].Name, Text(dice)))),
        new("a parameter twice", OnParameter((query, at, dice) => query.Add((query[at].Name, Text(dice))))),
        new("a parameter that says nothing", OnParameter((query, at, _) => query[at] = (query[at].Name, ""))),
    ];

    private static bool Path(Draft draft, string path)
    {
        (draft.Path, draft.Door, draft.IsWild) = (path.StartsWith('/') ? path : $"/{path}", null, true);
        return true;
    }

    private static Func<Draft, Dice, bool> OnSegment(Func<string, Dice, string> change) => (draft, dice) =>
    {
        var segments = draft.Path.Split('/');
        var at = dice.Chance(70) ? segments.Length - 1 : dice.Below(segments.Length);
        segments[at] = change(segments[at], dice);
        return Path(draft, string.Join('/', segments));
    };

    private static Func<Draft, Dice, bool> OnParameter(Action<List<(string Name, string Value)>, int, Dice> change) => (draft, dice) =>
    {
        if (draft.Query.Count == 0)
            return false;
        change(draft.Query, dice.Below(draft.Query.Count), dice);
        return true;
    };

    private static string Text(Dice dice) => dice.Chance(30) ? dice.Pick(Escapes[..16]) : Short(Uri.EscapeDataString(NastyText.Draw(dice)));

    private static string Short(string text) => text.Length > LongestValue ? text[..LongestValue] : text;

    private static string Insert(string text, int at, string more) => text[..at] + more + text[at..];
}
