using OrderGrains.Api.Orders;
using OrderGrains.Carts;

namespace OrderGrains.Api.Doors.ElasticPath.Carts;

/// <summary>One cart as a request means it.</summary>
/// <param name="request">The request.</param>
/// <param name="reads">Asks its grain; a change is recognised when it comes again.</param>
/// <param name="blank">What it is where there is none.</param>
internal sealed class CartContext(DoorRequest request, GrainReads reads, Cart blank)
{
    /// <summary>The cart of this reference, or why there can be none.</summary>
    public static async Task<(CartContext? Cart, ElasticPathError? Refusal)> Find(
        string reference, DoorRequest request, HttpRequest http, GrainReads reads)
    {
        if (!OrderCalls.IsPlausibleId(reference))
            return (null, CartErrors.NotFound);
        var merchant = await request.Merchant();
        return ShopCurrency.Of(http, merchant) is { } currency
            ? (new(request, reads, new() { Id = reference, Merchant = merchant.Name, Currency = currency }), null)
            : (null, ShopCurrency.Unknown);
    }

    public Task<CartReply> Get() => Ask(grain => grain.Get(blank));

    public Task<CartReply> Change(CartChange change) => Ask(grain => grain.Change(blank, change));

    public Task Delete() => Ask(async grain =>
    {
        await grain.Delete();
        return true;
    });

    private Task<T> Ask<T>(Func<ICartGrain, Task<T>> call) =>
        reads.Ask(GrainKeys.Cart(blank.Merchant, blank.Id), call, request.Aborted);
}
