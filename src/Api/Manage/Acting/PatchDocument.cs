using System.Text.Json;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Manage.Acting;

/// <summary>A merge patch of an order (RFC 7396) as the edits it asks for.</summary>
/// <param name="Edits">Each with the members of the patch that ask for it; none where the patch is empty.</param>
/// <param name="Problems">What stands in its way; then nothing else counts.</param>
internal sealed record PatchDocument(
    IReadOnlyList<(OrderAction Action, string[] Members)> Edits, IReadOnlyList<FieldMessage> Problems)
{
    public ValueList<OrderAction> Actions => Edits.Select(edit => edit.Action).ToValueList();

    public static PatchDocument Read(JsonElement body)
    {
        var problems = new List<FieldMessage>();
        var members = new MemberReader(body, "", problems);
        var edits = new List<(OrderAction Action, string[] Members)>();
        foreach (var row in PatchTable.Rows)
        {
            if (Array.FindAll(row.Members, members.Has) is { Length: > 0 } sent)
                edits.Add((row.Read(members), sent));
        }

        members.Close(PatchTable.Why);
        return new(edits, problems);
    }
}
