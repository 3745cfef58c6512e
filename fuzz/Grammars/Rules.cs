using System.Globalization;
using OrderGrains.Fuzz.Json;

namespace OrderGrains.Fuzz.Grammars;

/// <summary>What grammars are put together from.</summary>
internal static class Rules
{
    private const int MostMembers = 8;

    public static Rule Word { get; } = dice => JsonPiece.Text(dice.Word(dice.Between(1, 12)));

    public static Rule Flag { get; } = dice => new RawPiece(dice.Chance(50) ? "true" : "false");

    public static Rule Null { get; } = _ => new RawPiece("null");

    /// <summary>In the past or to come, some wrong.</summary>
    public static Rule Time { get; } = OneOf(
        "2026-01-05T09:30:00Z", "2026-02-05T10:00:00+00:00", "2025-12-31T23:59:59+02:00", "2026-01-05", "05-01-2026",
        "2026-01-05 09:30:00");

    public static Rule Country { get; } = OneOf("IT", "NL", "SE", "IT", "US", "us", "XX", "");

    public static Rule Email { get; } = OneOf("jane@example.com", "john@example.com", "JANE@EXAMPLE.COM", "jane@example.com",
        "jane@localhost", "");

    public static Rule Link { get; } = OneOf("https://example.com/a?b=c", "http://example.com", "example.com", "ftp://example.com", "");

    /// <summary>One of these texts.</summary>
    public static Rule OneOf(params string[] texts) => dice => JsonPiece.Text(dice.Pick(texts));

    public static Rule Whole(int least, int most) =>
        dice => new RawPiece(dice.Between(least, most).ToString(CultureInfo.InvariantCulture));

    /// <summary>As the JSON says.</summary>
    public static Rule Literal(params string[] json) => dice => new RawPiece(dice.Pick(json));

    /// <summary>One of these rules.</summary>
    public static Rule Any(params Rule[] rules) => dice => dice.Pick(rules)(dice);

    public static Rule List(Rule item, int most) => dice => new ContainerPiece(
        isObject: false, Enumerable.Range(0, dice.Between(0, most)).Select(_ => new JsonMember(null, item(dice))));

    /// <summary>These members, all of them.</summary>
    public static Rule All(params (string Name, Rule Value)[] members) =>
        dice => Object(members.Select(member => (member.Name, member.Value(dice))));

    /// <summary>Some of these members, in whatever order.</summary>
    public static Rule Some(params (string Name, Rule Value)[] members) => dice =>
    {
        var count = dice.Between(1, Math.Min(members.Length, MostMembers));
        var chosen = Enumerable.Range(0, count).Select(_ => dice.Pick(members)).DistinctBy(member => member.Name).ToList();
        return Object(chosen.Select(member => (member.Name, member.Value(dice))));
    };

    /// <summary>The members of both.</summary>
    public static Rule Both(Rule first, Rule second) => dice =>
    {
        var (a, b) = ((ContainerPiece)first(dice), (ContainerPiece)second(dice));
        a.Members.AddRange(b.Members.Where(member => a.Members.TrueForAll(known => known.Name != member.Name)));
        return a;
    };

    private static ContainerPiece Object(IEnumerable<(string Name, JsonPiece Value)> members) =>
        new(isObject: true, members.Select(member => new JsonMember(JsonPiece.Quoted(member.Name), member.Value)));
}
