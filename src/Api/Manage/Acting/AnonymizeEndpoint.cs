using OrderGrains.Api.Doors;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage.Acting;

/// <summary>The verb <c>anonymize</c> under an address of its own, for whoever only erases.</summary>
internal static class AnonymizeEndpoint
{
    public static async Task<IResult> Post(string id, DoorRequest request) =>
        ActionAnswer.Of(request, id, await request.Execute(id, new ChangeStatus(Verb.Anonymize)), "action", index => index);
}
