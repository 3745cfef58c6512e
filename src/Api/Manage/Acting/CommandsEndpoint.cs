using OrderGrains.Api.Doors;

namespace OrderGrains.Api.Manage.Acting;

/// <summary>Does verbs to an order, all or none, or tells what would come of it.</summary>
internal static class CommandsEndpoint
{
    public static async Task<IResult> Post(string id, DoorRequest request)
    {
        var command = CommandDocument.Read(request.Body);
        if (command.Problems.Count > 0)
            return ManageErrors.NotUnderstood(command.Problems);

        var reply = command.DryRun
            ? await request.Preview(id, command.Actions)
            : await request.Execute(id, command.Actions);
        return ActionAnswer.Of(request, id, reply, "action", index => index);
    }
}
