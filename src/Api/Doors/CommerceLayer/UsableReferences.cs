using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Api.Doors.CommerceLayer.Writing;
using OrderGrains.Merchants.Offers;
using OrderGrains.Merchants.Registers;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>
/// What a request may refer to, the one rule for attributes and relationships alike: to the caller nothing else exists. An integration
/// may use whatever the merchant has, in the markets it serves. A sales channel's own token says nothing of who stands before the screen,
/// so beside the merchant's offers and what is nobody's it may use only what its order holds already: no customer by id, no wallet, no
/// means of payment of any customer. An email it may name, as a guest does; it learns no more of whom it belongs to. Where a customer has
/// logged in, what that customer keeps may be used, too, and the order becomes theirs.
/// </summary>
/// <param name="call">Who asks, and of which merchant.</param>
/// <param name="order">The order as it stands.</param>
internal sealed class UsableReferences(ResourceCall call, Order order)
{
    private readonly CustomerReferences _customers = new(call.Services.Reads, call.Merchant.Name, call.Request.Aborted);

    private bool ActsForTheMerchant => call.Request.ActsForTheMerchant();

    public MarketRef? Market(string id) =>
        call.Merchant.Markets.FirstOrDefault(market => market.Id == id && call.Request.Caller.Markets.Serves(market));

    /// <summary>A store of a market that the caller serves.</summary>
    public async Task<RegisterEntry?> Store(string id) =>
        await call.Reads.Registered(RegisterKind.Store, id) is { } store && Market(store.Market ?? "") is not null ? store : null;

    public PaymentMethod? PaymentMethod(string id) => call.Merchant.PaymentMethods.FirstOrDefault(method => method.Id == id);

    /// <summary>One of the merchant's set-up, or of a promotion that is on, and that has not been used up.</summary>
    public async Task<Coupon?> Coupon(string code, string currency)
    {
        if (call.Merchant.Coupons.FirstOrDefault(coupon => coupon.Code == code) is { } known)
            return known;
        var now = call.Services.Time.GetUtcNow();
        if ((await call.Reads.Offer(OfferKind.Coupon, OfferId.OfCoupon(call.Merchant.Name, code)))?.Coupon is not { } terms
            || terms.ExpiresAt <= now
            || (await call.Reads.Offer(OfferKind.Promotion, terms.Promotion))?.Promotion is not { } promotion
            || !promotion.IsOn(currency, now)
            || (terms.UsageLimit is { } limit && await call.Reads.Uses(code) >= limit))
            return null;
        return new() { Code = code, Amount = promotion.Amount, Percentage = promotion.Percentage };
    }

    /// <summary>What a gift card can pay in a currency, in minor units; null where it can pay nothing.</summary>
    public async Task<long?> GiftCard(string code, string currency)
    {
        var terms = (await call.Reads.Offer(OfferKind.GiftCard, OfferId.OfGiftCard(call.Merchant.Name, code)))?.GiftCard;
        return !(terms?.ExpiresAt <= call.Services.Time.GetUtcNow())
            && await call.Reads.GiftCard(code) is { Blocked: false } card && card.Currency == currency && card.Balance > card.Reserved
            ? card.Balance - card.Reserved
            : null;
    }

    public async Task<CustomerRef?> Customer(string id) =>
        ActsForTheMerchant ? await _customers.Find(id)
        : order.Customer?.Id == id ? order.Customer
        : call.Request.Caller.Customer == id ? await LoggedIn()
        : null;

    /// <summary>The customer who has logged in; null for nobody.</summary>
    public async Task<CustomerRef?> LoggedIn() =>
        call.Request.Caller.Customer is { } id && await _customers.Find(id) is { } customer ? customer with { SignedIn = true } : null;

    /// <summary>The customer with this email, and whether it is one still to be created.</summary>
    public async Task<(CustomerRef Customer, bool IsNew)> CustomerByEmail(string email)
    {
        if (await _customers.FindByEmail(email) is not { } found)
            return (_customers.New(email), IsNew: true);
        return (ActsForTheMerchant ? found : found with { Email = email, Name = null }, IsNew: false);
    }

    /// <summary>
    /// Whether the order speaks for its customer: gives them a password and fills their address book and wallet. By way of a sales channel
    /// anybody may name anybody's email, so there it does only for who has logged in, and for a guest whom this very order has made a
    /// customer.
    /// </summary>
    public async Task<bool> SpeaksFor(CustomerRef? customer, bool isNew) =>
        isNew || customer?.Id is not { } id || call.Request.ActsFor(id)
        || await _customers.Get(id) is not { } known || known.MadeBy == new OrderKey(order.Merchant, order.Id);

    /// <summary>One of the order's, of the customer's book, or a stand-alone one.</summary>
    public async Task<Address?> Address(string id) => order.FindAddress(id) ?? await call.Reads.Address(id) ?? await BookAddress(id);

    /// <summary>The type must be the source's own, or the general one that the documented request names.</summary>
    public async Task<PaymentSource?> PaymentSource(Linkage linkage)
    {
        var source = order.PaymentSource is { } own && own.Id == linkage.Id ? own : await call.Reads.PaymentSource(linkage.Id);
        var isRight = linkage.Type == PaymentSources.Any || source?.Type == linkage.Type;
        var isUsable = source?.CustomerId is not { } customer || call.Request.ActsFor(customer) || source == order.PaymentSource;
        return isRight && isUsable ? source : null;
    }

    /// <summary>What a customer has in the wallet under this id.</summary>
    public async Task<PaymentSource?> WalletEntry(CustomerRef? customer, string entryId) =>
        customer?.Id is { } id && call.Request.ActsFor(id) ? await _customers.FindWalletEntry(id, entryId) : null;

    private async Task<Address?> BookAddress(string id) =>
        await call.Reads.Customer(call.Request.Caller.Customer ?? order.Customer?.Id) is { } customer
            ? customer.AddressBook.FirstOrDefault(address => address.Id == id)
            : null;
}
