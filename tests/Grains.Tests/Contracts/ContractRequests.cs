using OrderGrains.Orders;
using OrderGrains.Tests.Orders;

namespace OrderGrains.Tests.Contracts;

/// <summary>What each door makes of the requests the tables name.</summary>
internal static class ContractRequests
{
    private static readonly OrderAction[] Nothing = [];
    private static readonly OrderAction[] AuthorizePart = [new MoveMoney(Verb.Authorize, 2000)];
    private static readonly OrderAction[] CapturePart = [new MoveMoney(Verb.Capture, 1500)];
    private static readonly OrderAction[] RefundPart = [new MoveMoney(Verb.Refund, 700)];

    private static readonly Dictionary<Door, Dictionary<string, OrderAction[]>> Sent = new()
    {
        [Door.MultiSafepay] = new()
        {
            ["created"] = Nothing,
            ["review"] = Of(Verb.Review),
            ["authorised"] = Of(Verb.Authorize),
            ["funds in"] = Of(Verb.Capture),
            ["shipped"] = Of(Verb.Ship),
            ["cancelled"] = Of(Verb.Cancel),
            ["partial refund"] = RefundPart,
            ["refund"] = Of(Verb.Refund),
            ["completed"] = Of(Verb.Capture),
            ["uncleared"] = Of(Verb.Review),
            ["declined"] = Of(Verb.Decline),
            ["expired"] = Of(Verb.Expire),
            ["chargedback"] = Of(Verb.ChargeBack),
        },
        [Door.CommerceLayer] = new()
        {
            ["create empty"] = [new ImportOrder(Samples.Pending with { Status = OrderStatus.Draft, Customer = null, Lines = [] })],
            ["customer and purchasable item"] =
                [new EditCheckout { Customer = new CustomerRef { Id = "c-2" } }, new AddLine(new() { Id = "l-3", UnitAmount = 100 })],
            ["read"] = Nothing,
            ["_pending"] = Of(Verb.Submit),
            ["_place"] = Of(Verb.Place),
            ["_start_editing"] = Of(Verb.StartEditing),
            ["_stop_editing"] = Of(Verb.StopEditing),
            ["_approve"] = Of(Verb.Approve),
            ["_approve_and_capture"] = Of(Verb.Approve, Verb.Capture),
            ["_capture"] = Of(Verb.Capture),
            ["_fulfill"] = Of(Verb.Ship),
            ["_refund"] = Of(Verb.Refund),
            ["_cancel"] = Of(Verb.Cancel),
            ["_archive"] = Of(Verb.Archive),
            ["_unarchive"] = Of(Verb.Unarchive),
        },
        [Door.Centra] = new()
        {
            ["comment"] = [new AddComment("test")],
            ["check out"] = Of(Verb.Submit, Verb.Place),
            ["confirm"] = Of(Verb.Approve),
            ["create shipment"] = [new ShipItems([new("l-1", 1)])],
            ["capture"] = Of(Verb.Capture),
            ["complete"] = Of(Verb.Capture, Verb.Ship),
            ["archive"] = Of(Verb.Archive),
            ["cancel"] = Of(Verb.Cancel),
            ["complete order"] = Of(Verb.Place),
        },
        [Door.Fuuffy] = new()
        {
            ["update"] = Of(Verb.EditDelivery),
            ["cancel"] = [new CancelOrder("Wrong address")],
        },
        [Door.ElasticPath] = new()
        {
            ["check out"] = [new ImportOrder(Samples.Pending with { Status = OrderStatus.Placed })],
            ["address"] = Of(Verb.EditShippingAddress),
            ["data"] = [new EditReferences { OrderNumber = "N-1", ExternalReference = "X-1" }, Samples.Action(Verb.EditAttributes)],
            ["partial authorize"] = AuthorizePart,
            ["authorize"] = Of(Verb.Authorize),
            ["partial capture"] = CapturePart,
            ["capture"] = Of(Verb.Capture),
            ["fulfil"] = Of(Verb.Ship),
            ["partial refund"] = RefundPart,
            ["refund"] = Of(Verb.Refund),
            ["cancel"] = Of(Verb.Cancel),
        },

        // The captures of Commerce Layer are refunded in part, its orders only as a whole.
        [Door.Manage] = new() { ["refund a part of a capture"] = RefundPart },
    };

    public static (Door Door, OrderAction[] Actions) Of(Door door, string request) =>
        Sent[door].TryGetValue(request, out var actions) ? (door, actions) : (Door.Manage, Sent[Door.Manage][request]);

    private static OrderAction[] Of(params Verb[] verbs) => [.. verbs.Select(Samples.Action)];
}
