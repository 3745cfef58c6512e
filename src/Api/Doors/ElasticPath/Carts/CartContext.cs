using OrderGrains.Api.Orders;
using OrderGrains.Carts;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Carts;

/// <summary>One cart as a request means it.</summary>
/// <param name="request">The request.</param>
/// <param name="reads">Asks its grain; a change is recognised when it comes again.</param>
/// <param name="blank">What it is where there is none.</param>
internal sealed class CartContext(DoorRequest request, GrainReads reads, Cart blank)
{
    private CartReply? _found;

    /// <summary>A storefront stands for whoever is before its screen; a customer is one also by way of the merchant's client.</summary>
    private CartVisitor? Visitor =>
        request.Caller is { Customer: null, Role: not CallerRole.Storefront } ? null : new(request.Caller.Customer);

    /// <summary>The cart of this reference, or why there can be none; one of others is not there.</summary>
    public static async Task<(CartContext? Cart, ElasticPathError? Refusal)> Find(
        string reference, DoorRequest request, HttpRequest http, GrainReads reads)
    {
        if (!OrderCalls.IsPlausibleId(reference))
            return (null, CartErrors.NotFound);
        var merchant = await request.Merchant();
        if (ShopCurrency.Of(http, merchant) is not { } currency)
            return (null, ShopCurrency.Unknown);
        var context = new CartContext(request, reads, new() { Id = reference, Merchant = merchant.Name, Currency = currency });
        return (await context.Get()).Cart.IsOpenTo(context.Visitor) ? (context, null) : (null, CartErrors.NotFound);
    }

    /// <summary>As it was when the request found it.</summary>
    public async Task<CartReply> Get() => _found ??= await Ask(grain => grain.Get(blank));

    public Task<CartReply> Change(CartChange change) => Ask(grain => grain.Change(
        blank, change with { Visitor = Visitor, Fingerprint = request.RetryKey?.Fingerprint }));

    public Task Delete() => Ask(async grain =>
    {
        await grain.Delete();
        return true;
    });

    private Task<T> Ask<T>(Func<ICartGrain, Task<T>> call) =>
        reads.Ask(GrainKeys.Cart(blank.Merchant, blank.Id), call, request.Aborted);
}
