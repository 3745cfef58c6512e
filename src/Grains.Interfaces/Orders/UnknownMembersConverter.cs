using System.Text.Json;

namespace OrderGrains.Orders;

/// <summary>Lets unknown members travel as the JSON that they are.</summary>
[RegisterConverter]
public sealed class UnknownMembersConverter : IConverter<UnknownMembers, UnknownMembersSurrogate>
{
    public UnknownMembers ConvertFromSurrogate(in UnknownMembersSurrogate surrogate)
    {
        var unknown = new UnknownMembers();
        foreach (var member in JsonElement.Parse(surrogate.Json).EnumerateObject())
            unknown.Add(member.Name, member.Value);
        return unknown;
    }

    public UnknownMembersSurrogate ConvertToSurrogate(in UnknownMembers value) =>
        new(JsonSerializer.Serialize(value, OrderJsonContext.Default.UnknownMembers));
}
