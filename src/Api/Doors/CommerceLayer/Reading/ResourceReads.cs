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
    private string Merchant => request.Caller.Merchant;

    /// <summary>A customer with address book and wallet, which a sales channel does not get to see.</summary>
    public async Task<Customer?> Customer(string? id) => id is not null && OrderCalls.IsPlausibleId(id) && request.ActsForTheMerchant()
        ? await grains.Ask(GrainKeys.Customer(Merchant, id), (ICustomerGrain grain) => grain.Get(), request.Aborted)
        : null;

    /// <summary>A stand-alone address.</summary>
    public async Task<Address?> Address(string id) => OrderCalls.IsPlausibleId(id)
        ? await grains.Ask(GrainKeys.Address(Merchant, id), (IAddressGrain grain) => grain.Get(), request.Aborted)
        : null;

    public async Task<PaymentSource?> PaymentSource(string id) => OrderCalls.IsPlausibleId(id)
        ? await grains.Ask(GrainKeys.PaymentSource(Merchant, id), (IPaymentSourceGrain grain) => grain.Get(), request.Aborted)
        : null;

    public async Task<Article?> Article(string id) => OrderCalls.IsPlausibleId(id)
        ? await grains.Ask(GrainKeys.Article(Merchant, id), (IArticleGrain grain) => grain.Get(), request.Aborted)
        : null;

    public async Task<Article?> ArticleBySku(string? sku) => sku is null ? null : await Article(ArticleId.Of(Merchant, sku));

    /// <summary>The ids of the merchant's articles, also of some that are there no more.</summary>
    public Task<ValueList<string>> ArticleIds() =>
        grains.Ask(GrainKeys.ArticlesOf(Merchant), (INameListGrain grain) => grain.Get(), request.Aborted);
}
