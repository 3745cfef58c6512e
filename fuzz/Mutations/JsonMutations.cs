using OrderGrains.Fuzz.Drawing;
using OrderGrains.Fuzz.Json;
using OrderGrains.Fuzz.Requests;

namespace OrderGrains.Fuzz.Mutations;

/// <summary>What can be wrong with a body that is still written as JSON is.</summary>
internal static class JsonMutations
{
    private const int LargestBody = 1_200_000;

    // What has been repeated is one piece in many places: repeated within, it would grow beyond all bounds.
    private const int SmallBody = 20_000;

    private static readonly string[] Strange = ["__proto__", "$type", "$id", "constructor", "ID", "Data", "", " ", "xml", "id", "data",
        "type"];

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("another value", OnMember((members, at, dice) => members[at] = members[at] with { Value = Values.Draw(dice) })),
        new("another value", OnMember((members, at, dice) => members[at] = members[at] with { Value = Values.Draw(dice) })),
        new("a text", OnMember((members, at, dice) => members[at] = members[at] with { Value = JsonPiece.Text(NastyText.Draw(dice)) })),
        new("a member less", OnMember((members, at, _) => members.RemoveAt(at))),
        new("a member twice", OnMember((members, at, _) => members.Add(members[at]))),
        new("a member twice, with another value", OnMember(
            (members, at, dice) => members.Insert(dice.Below(members.Count + 1), members[at] with { Value = Values.Draw(dice) }))),
        new("a member more", OnContainer((container, dice) => container.Members.Add(
            new(JsonPiece.Quoted(dice.Chance(50) ? dice.Pick(Strange) : NastyText.Draw(dice)), Values.Draw(dice))))),
        new("a name in another case", OnMember((members, at, _) =>
            members[at] = members[at] with { Name = members[at].Name?.ToUpperInvariant() })),
        new("another name", OnMember(
            (members, at, dice) => members[at] = members[at] with { Name = JsonPiece.Quoted(NastyText.Draw(dice)) })),
        new("a value in a list", OnMember((members, at, _) =>
            members[at] = members[at] with { Value = new ContainerPiece(isObject: false, new JsonMember(null, members[at].Value)) })),
        new("a value in an object", OnMember((members, at, _) =>
            members[at] = members[at] with { Value = new ContainerPiece(isObject: true, new JsonMember("\"x\"", members[at].Value)) })),
        new("an item many times", (draft, dice) => draft.Bytes.Length < SmallBody && OnMember(Repeat)(draft, dice)),
        new("another body", (draft, dice) =>
        {
            draft.Json = Values.Draw(dice);
            return true;
        }),
    ];

    /// <summary>As often as it fits into somewhat more than a body may have.</summary>
    private static void Repeat(List<JsonMember> members, int at, Dice dice)
    {
        var times = Math.Min(dice.Pick([10, 101, 1001, 10_001]), LargestBody / (members[at].Value.ToString().Length + 1));
        members.AddRange(Enumerable.Repeat(members[at], times));
    }

    private static Func<Draft, Dice, bool> OnMember(Action<List<JsonMember>, int, Dice> change) => (draft, dice) =>
    {
        if (draft.Json?.Containers.Where(container => container.Members.Count > 0).ToList() is not { Count: > 0 } containers)
            return false;
        var members = dice.Pick(containers).Members;
        change(members, dice.Below(members.Count), dice);
        return true;
    };

    private static Func<Draft, Dice, bool> OnContainer(Action<ContainerPiece, Dice> change) => (draft, dice) =>
    {
        if (draft.Json?.Containers.ToList() is not { Count: > 0 } containers)
            return false;
        change(dice.Pick(containers), dice);
        return true;
    };
}
