using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Api.Doors.CommerceLayer.Writing;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Rows;

/// <summary>What the merchant has set up for all orders, and stand-alone addresses.</summary>
internal static class SharedRows
{
    public static readonly IReadOnlyList<ResourceRow> All =
    [
        Of(SharedResources.Markets, call => Served(call).Select(SharedResources.Market)),
        Of(SharedResources.PaymentMethods, call => call.Merchant.PaymentMethods.Select(method =>
            SharedResources.PaymentMethod(Unordered(call), method))),
        Of(SharedResources.ShippingMethods, call => call.Merchant.ShippingMethods.Select(method =>
            SharedResources.ShippingMethod(Unordered(call), method))),
        new(SharedResources.Addresses, Address)
        {
            Channels = ResourceCalls.Retrieve | ResourceCalls.Create | ResourceCalls.Update,
            Create = new(AddressWriting.Table, AddressWriting.Create),
            Update = new(AddressWriting.Table, AddressWriting.Update),
            Delete = AddressWriting.Delete,
        },
    ];

    private static ResourceRow Of(ResourceType type, Func<ResourceCall, IEnumerable<Resource>> all) =>
        new(type, (call, id) => Task.FromResult(Found.Of(all(call).FirstOrDefault(resource => resource.Id == id))))
        {
            Channels = ResourceCalls.Retrieve | ResourceCalls.List,
            List = async (call, query, view) => await ResourceList.Page([.. all(call)], query, view),
        };

    private static IEnumerable<MarketRef> Served(ResourceCall call) =>
        call.Merchant.Markets.Where(market => call.Request.Caller.Markets.Serves(market));

    /// <summary>Methods have prices in the currency of the order; beside all orders it is that of the first market.</summary>
    private static Order Unordered(ResourceCall call) => new()
    {
        Id = "",
        Merchant = call.Merchant.Name,
        Currency = Served(call).Select(market => market.Currency).FirstOrDefault(currency => currency is not null) ?? "EUR",
    };

    /// <summary>A stand-alone one, one of a customer's book, or one of an order's.</summary>
    private static async Task<Found> Address(ResourceCall call, string id)
    {
        if (await call.Reads.Address(id) is { } address)
            return SharedResources.Addresses.Of(id, address);
        if ((await call.Reads.HolderOfAddress(id))?.AddressBook.FirstOrDefault(one => one.Id == id) is { } kept)
            return SharedResources.Addresses.Of(id, kept);
        var (order, _, refusal) = await call.OrderOfPart(AliasKind.Address, id);
        call.Context.Response.Headers.ETag = default;
        return order is null ? new(null, refusal)
            : order.FindAddress(id) is { } own ? SharedResources.Addresses.Of(id, own)
            : Found.Nothing;
    }
}
