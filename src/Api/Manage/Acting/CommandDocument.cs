using System.Text.Json;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Manage.Acting;

/// <summary>A posted command.</summary>
/// <param name="Actions">In the order in which they are decided.</param>
/// <param name="DryRun">True where it shall only be decided.</param>
/// <param name="Problems">What stands in its way; then nothing else counts.</param>
internal sealed record CommandDocument(ValueList<OrderAction> Actions, bool DryRun, IReadOnlyList<FieldMessage> Problems)
{
    private const int MaxActions = 100;

    /// <summary>Reads <c>{"actions":[{"verb":…}],"dryRun":false}</c>.</summary>
    public static CommandDocument Read(JsonElement body)
    {
        var problems = new List<FieldMessage>();
        var members = new MemberReader(body, "", problems);
        var dryRun = members.Switch("dryRun");
        var actions = ReadActions(members, problems);
        members.Close();
        return new(actions, dryRun, problems);
    }

    /// <summary>Reads the member <c>actions</c> of an object; what is wrong with them is left among the problems.</summary>
    public static ValueList<OrderAction> ReadActions(MemberReader members, List<FieldMessage> problems)
    {
        if (!members.TryTake("actions", out var list) || list.ValueKind != JsonValueKind.Array
            || list.GetArrayLength() is 0 or > MaxActions)
        {
            members.Fail("actions", $"must be a list of 1 to {MaxActions} actions");
            return [];
        }

        var actions = new List<OrderAction>();
        foreach (var (index, item) in list.EnumerateArray().Index())
        {
            if (item.ValueKind != JsonValueKind.Object)
                members.Fail($"actions[{index}]", "must be an object");
            else if (ActionTable.Read(new(item, $"actions[{index}].", problems)) is { } action)
                actions.Add(action);
        }

        return actions.ToValueList();
    }
}
