using OrderGrains.Api.Merchants;
using OrderGrains.Api.Orders;
using OrderGrains.Customers;
using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer.Reading;

/// <summary>What is kept outside of orders, as far as the caller may see it.</summary>
/// <param name="grains">Asks for it.</param>
/// <param name="request">Who asks.</param>
internal sealed class ResourceReads(GrainReads grains, DoorRequest request)
{
    private readonly ArticleCatalogue _articles = new(grains, request);

    private string Merchant => request.Caller.Merchant;

    /// <summary>A customer with address book and wallet, which a sales channel sees only where the customer has logged in.</summary>
    public async Task<Customer?> Customer(string? id) => id is not null && OrderCalls.IsPlausibleId(id) && request.ActsFor(id)
        ? await grains.Ask(GrainKeys.Customer(Merchant, id), (ICustomerGrain grain) => grain.Get(), request.Aborted)
        : null;

    /// <summary>A stand-alone address; one that a customer has in the book is that customer's alone.</summary>
    public async Task<Address?> Address(string id)
    {
        if (!OrderCalls.IsPlausibleId(id)
            || await grains.Ask(GrainKeys.Address(Merchant, id), (IAddressGrain grain) => grain.Get(), request.Aborted) is not { } address)
            return null;
        var isSeen = request.ActsForTheMerchant()
            || await Holder(GrainKeys.BookAddress(Merchant, id)) is not { } holder
            || request.ActsFor(holder);
        return isSeen ? address : null;
    }

    /// <summary>The customer who has an address in the book, if the caller may see what that customer keeps.</summary>
    public async Task<Customer?> HolderOfAddress(string id) => await Customer(await Holder(GrainKeys.BookAddress(Merchant, id)));

    /// <summary>The customer who has an entry in the wallet, likewise.</summary>
    public async Task<Customer?> HolderOfEntry(string id) => await Customer(await Holder(GrainKeys.WalletEntry(Merchant, id)));

    public async Task<PaymentSource?> PaymentSource(string id) => OrderCalls.IsPlausibleId(id)
        ? await grains.Ask(GrainKeys.PaymentSource(Merchant, id), (IPaymentSourceGrain grain) => grain.Get(), request.Aborted)
        : null;

    private Task<string?> Holder(string key) => grains.Ask(key, (ICustomerEmailGrain grain) => grain.Get(), request.Aborted);

    public Task<Article?> Article(string id) => _articles.Find(id);

    public Task<Article?> ArticleBySku(string? sku) => _articles.FindBySku(sku);

    /// <summary>The ids of the merchant's articles, also of some that are there no more.</summary>
    public Task<ValueList<string>> ArticleIds() =>
        grains.Ask(GrainKeys.ArticlesOf(Merchant), (INameListGrain grain) => grain.Get(), request.Aborted);
}
