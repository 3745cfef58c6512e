using OrderGrains.Api.Tests.Contracts;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;
using OrderGrains.Tests.Contracts;
using OrderGrains.Tests.Orders;

namespace OrderGrains.Api.Tests.CrossDoor;

/// <summary>Orders that were cancelled through one door, in the words of <c>cancelled.txt</c>.</summary>
internal static class CancelledOrders
{
    private static readonly Dictionary<Door, string> Cancellation = new()
    {
        [Door.MultiSafepay] = "cancelled",
        [Door.CommerceLayer] = "_cancel",
        [Door.Fuuffy] = "cancel",
        [Door.ElasticPath] = "cancel",
    };

    /// <summary>A placed card order of 50.00 euros, captured by hand, after its cancellation; gives its id.</summary>
    /// <param name="service">The service.</param>
    /// <param name="by">
    /// The door and the payment status before, e.g. <c>Fuuffy Paid</c>. Centra's clients cannot cancel, its back office does (page, 2.5).
    /// </param>
    public static async Task<string> Cancelled(this Service service, string by)
    {
        var words = by.Split(' ');
        var (door, payment) = (Enum.Parse<Door>(words[0]), Enum.Parse<PaymentStatus>(words[1]));
        var placed = Samples.Import(
            new(OrderStatus.Placed, payment, FulfillmentStatus.Unfulfilled),
            ContractDoors.Varieties(Door.MultiSafepay)["manual capture card"]);
        var id = await service.Import(placed.Order!);
        var answer = Cancellation.TryGetValue(door, out var request)
            ? await DoorClients.Of(service, door).Send(request, id)
            : await service.Call(
                "POST", $"/manage/orders/{id}/commands", """{"actions":[{"verb":"cancel"}]}""", ("X-Api-Key", "demo-key"));
        answer.Is(200);
        Assert.Equal("Cancelled", (string?)(await service.Canonical(id))["status"]);
        return id;
    }
}
