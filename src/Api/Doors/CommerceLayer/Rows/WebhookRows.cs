using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Webhooks;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Rows;

/// <summary>Who is told of what happens to orders.</summary>
internal static class WebhookRows
{
    public static readonly IReadOnlyList<ResourceRow> All =
    [
        new(WebhookResource.Webhooks, WebhookWriting.Retrieve)
        {
            Needs = DoorRights.Admin,
            List = async (call, query, view) => await ResourceList.Page(await WebhookWriting.All(call), query, view),
            Create = new(WebhookWriting.Table, WebhookWriting.Create),
            Update = new(WebhookWriting.Table, WebhookWriting.Update),
            Delete = WebhookWriting.Delete,
        },
    ];
}
