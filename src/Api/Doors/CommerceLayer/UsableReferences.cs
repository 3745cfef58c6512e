using OrderGrains.Api.Orders;
using OrderGrains.Customers;
using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>
/// What a request may refer to, the one rule for attributes and relationships alike: to the caller nothing else exists. An integration
/// may use whatever the merchant has, in the markets it serves. A sales channel's token says nothing of who stands before the screen, so
/// beside the merchant's offers and what is nobody's it may use only what its order holds already: no customer by id, no wallet, no means
/// of payment of any customer. An email it may name, as a guest does; it learns no more of whom it belongs to.
/// </summary>
/// <param name="reads">Asks for customers, addresses and payment sources.</param>
/// <param name="merchant">Markets, coupons and payment methods.</param>
/// <param name="order">The order as it stands.</param>
/// <param name="request">Who asks.</param>
internal sealed class UsableReferences(GrainReads reads, Merchant merchant, Order order, DoorRequest request)
{
    private readonly CustomerReferences _customers = new(reads, merchant.Name, request.Aborted);

    private bool ActsForTheMerchant => request.Caller.Role == CallerRole.Full;

    public MarketRef? Market(string id) =>
        merchant.Markets.FirstOrDefault(market => market.Id == id && request.Caller.Markets.Serves(market));

    public PaymentMethod? PaymentMethod(string id) => merchant.PaymentMethods.FirstOrDefault(method => method.Id == id);

    public Coupon? Coupon(string code) => merchant.Coupons.FirstOrDefault(coupon => coupon.Code == code);

    public async Task<CustomerRef?> Customer(string id) =>
        ActsForTheMerchant ? await _customers.Find(id)
        : order.Customer?.Id == id ? order.Customer
        : null;

    /// <summary>The customer with this email, and whether it is one still to be created.</summary>
    public async Task<(CustomerRef Customer, bool IsNew)> CustomerByEmail(string email)
    {
        if (await _customers.FindByEmail(email) is not { } found)
            return (_customers.New(email), IsNew: true);
        return (ActsForTheMerchant ? found : found with { Email = email, Name = null }, IsNew: false);
    }

    public async Task<Address?> Address(string id)
    {
        if (Resources.RelatedOrderParts.FindAddress(order, id) is { } own)
            return own;
        return await reads.Ask(GrainKeys.Address(merchant.Name, id), (IAddressGrain grain) => grain.Get(), request.Aborted);
    }

    /// <summary>The type must be the source's own, or the general one that the documented request names.</summary>
    public async Task<PaymentSource?> PaymentSource(Linkage linkage)
    {
        var source = order.PaymentSource is { } own && own.Id == linkage.Id ? own : await StoredSource(linkage.Id);
        var isRight = linkage.Type == Relationships.AnyPaymentSource || source?.Type == linkage.Type;
        var isUsable = ActsForTheMerchant || source?.CustomerId is null || source == order.PaymentSource;
        return isRight && isUsable ? source : null;
    }

    /// <summary>What a customer has in the wallet under this id.</summary>
    public async Task<PaymentSource?> WalletEntry(CustomerRef? customer, string entryId) =>
        ActsForTheMerchant && customer?.Id is { } id ? await _customers.FindWalletEntry(id, entryId) : null;

    private Task<PaymentSource?> StoredSource(string id) => reads.Ask(
        GrainKeys.PaymentSource(merchant.Name, id), (IPaymentSourceGrain grain) => grain.Get(), request.Aborted);
}
