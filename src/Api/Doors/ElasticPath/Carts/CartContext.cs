using OrderGrains.Api.Orders;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Carts;

namespace OrderGrains.Api.Doors.ElasticPath.Carts;

/// <summary>One cart as a request means it.</summary>
/// <param name="request">The request.</param>
/// <param name="reads">Asks its grain; a change is recognised when it comes again.</param>
/// <param name="blank">What it is where there is none.</param>
internal sealed class CartContext(DoorRequest request, GrainReads reads, Cart blank)
{
    /// <summary>Of a merchant without markets (the vendor has a default currency in each store).</summary>
    private const string UsualCurrency = "USD";

    /// <summary>The currency a shopper wants to pay in.</summary>
    private const string CurrencyHeader = "X-MOLTIN-CURRENCY";

    /// <summary>The cart of this reference, or why there can be none.</summary>
    public static async Task<(CartContext? Cart, IResult? Refusal)> Find(
        string reference, DoorRequest request, HttpRequest http, GrainReads reads)
    {
        if (!OrderCalls.IsPlausibleId(reference))
            return (null, CartErrors.NotFound);
        var merchant = await request.Merchant();
        var currency = http.Headers[CurrencyHeader].ToString() is { Length: > 0 } asked
            ? asked
            : merchant.Markets.Select(market => market.Currency).FirstOrDefault(code => code is not null) ?? UsualCurrency;
        return Currencies.IsKnown(currency)
            ? (new(request, reads, new() { Id = reference, Merchant = merchant.Name, Currency = currency }), null)
            : (null, ElasticPathErrors.BadRequest($"The currency {CurrencyHeader} names is none"));
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
