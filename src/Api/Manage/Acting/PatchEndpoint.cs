using OrderGrains.Api.Doors;

namespace OrderGrains.Api.Manage.Acting;

/// <summary>Sets members of an order.</summary>
internal static class PatchEndpoint
{
    public static async Task<IResult> Patch(string id, DoorRequest request)
    {
        var patch = PatchDocument.Read(request.Body);
        if (patch.Problems.Count > 0)
            return ManageErrors.NotUnderstood(patch.Problems);

        var reply = await request.Execute(id, patch.Actions);
        return ActionAnswer.Of(request, id, reply, "members", index => patch.Edits[index].Members);
    }
}
