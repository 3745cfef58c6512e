using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Api.Merchants;
using OrderGrains.Api.Orders;
using OrderGrains.Customers;
using OrderGrains.Merchants;
using OrderGrains.Merchants.Offers;
using OrderGrains.Merchants.Registers;
using OrderGrains.Orders;
using OrderGrains.Payments;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer.Reading;

/// <summary>What is kept outside of orders, as far as the caller may see it.</summary>
/// <param name="grains">Asks for it.</param>
/// <param name="request">Who asks.</param>
internal sealed class ResourceReads(GrainReads grains, DoorRequest request)
{
    /// <summary>The most orders of a customer that are shown with them.</summary>
    private const int MostOrders = 1_000;

    /// <summary>The most versions of an order that are shown with it.</summary>
    private const int MostVersions = 1_000;

    /// <summary>How many offers, or orders, are read at the same time.</summary>
    private const int Together = 50;

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

    public Task<Article?> StoredArticle(string id) => _articles.Stored(id);

    public Task<Article> Counted(Article article) => _articles.Counted(article);

    public Task<Article?> ArticleBySku(string? sku) => _articles.FindBySku(sku);

    /// <summary>An offer of a kind; null where the id is that of no such one.</summary>
    public async Task<Offer?> Offer(OfferKind kind, string id) => OrderCalls.IsPlausibleId(id)
        && await grains.Ask(GrainKeys.Offer(Merchant, id), (IOfferGrain grain) => grain.Get(), request.Aborted) is { } offer
        && offer.Kind == kind ? offer : null;

    /// <summary>All offers of a kind, sorted by id.</summary>
    public async Task<IReadOnlyList<Offer>> Offers(OfferKind kind)
    {
        List<Offer> all = [];
        var ids = await grains.Ask(GrainKeys.OffersOf(Merchant, kind), (INameListGrain grain) => grain.Get(), request.Aborted);
        foreach (var some in ids.Chunk(Together))
            all.AddRange((await Task.WhenAll(some.Select(id => Offer(kind, id)))).OfType<Offer>());
        return all;
    }

    /// <summary>What the merchant has in a register.</summary>
    public Task<ValueList<RegisterEntry>> Register(RegisterKind kind) =>
        grains.Ask(GrainKeys.Register(Merchant, kind), (IRegisterGrain grain) => grain.Get(), request.Aborted);

    /// <summary>One entry of a register; null where there is none of the id.</summary>
    public async Task<RegisterEntry?> Registered(RegisterKind kind, string? id) =>
        id is null ? null : (await Register(kind)).FirstOrDefault(entry => entry.Id == id);

    /// <summary>The ids of the merchant's customers, sorted.</summary>
    public async Task<IReadOnlyList<string>> CustomerIds()
    {
        var lists = await Task.WhenAll(Enumerable.Range(0, CustomerRules.Lists).Select(list =>
            grains.Ask(GrainKeys.CustomersOf(Merchant, list), (INameListGrain grain) => grain.Get(), request.Aborted)));
        return [.. lists.SelectMany(ids => ids).Order(StringComparer.Ordinal)];
    }

    /// <summary>The newest orders that name a customer, as far as the caller may see them.</summary>
    public async Task<IReadOnlyList<Order>> OrdersOf(string? customerId)
    {
        if (customerId is null || !request.ActsFor(customerId))
            return [];
        var search = new OrderSearch
        {
            Merchant = Merchant,
            Markets = request.Caller.Markets,
            Customer = customerId,
            Statuses = [.. Enum.GetValues<OrderStatus>()],
            Descending = true,
            Limit = Together,
        };
        List<Order> orders = [];
        await foreach (var order in new OrderPages(grains).All(search, request.Aborted))
        {
            if (request.ActsForTheMerchant() || order.IsOf(customerId))
                orders.Add(order);
            if (orders.Count == MostOrders)
                break;
        }

        return orders;
    }

    /// <summary>The newest versions of an order that are kept, the oldest of them first; the merchant's own to see.</summary>
    public async Task<IReadOnlyList<OrderVersion>> VersionsOf(Order order)
    {
        List<HistoryEntry> entries = [];
        if (!request.ActsForTheMerchant())
            return [];
        for (long? after = Math.Max(0, order.Version - MostVersions); after is { } from;)
        {
            var page = await History(order.Id, from, MostVersions);
            entries.AddRange(page?.Items ?? []);
            after = page?.Next;
        }

        return [.. entries.GroupBy(entry => entry.Version).Select(version => new OrderVersion(order.Id, version.Key, [.. version]))];
    }

    /// <summary>One version of an order; null where it has none such, or it is kept no more.</summary>
    public async Task<OrderVersion?> Version(string orderId, long version)
    {
        var entries = (await History(orderId, version - 1, 1))?.Items.Where(entry => entry.Version == version).ToArray() ?? [];
        return entries.Length > 0 ? new(orderId, version, entries) : null;
    }

    private Task<HistoryPage?> History(string orderId, long after, int limit) => grains.Ask(
        new OrderKey(Merchant, orderId).ToString(),
        (IOrderGrain grain) => grain.History(after, limit, request.Caller.Markets, request.Aborted),
        request.Aborted);

    /// <summary>How many orders have used a coupon.</summary>
    public Task<int> Uses(string coupon) =>
        grains.Ask(GrainKeys.Coupon(Merchant, coupon), (ICouponGrain grain) => grain.Uses(), request.Aborted);

    /// <summary>What is on a gift card; null where there is none of that code.</summary>
    public Task<GiftCard?> GiftCard(string code) =>
        grains.Ask(GrainKeys.GiftCard(Merchant, code), (IGiftCardGrain grain) => grain.Read(), request.Aborted);

    /// <summary>The ids of the merchant's articles, also of some that are there no more.</summary>
    public Task<ValueList<string>> ArticleIds() =>
        grains.Ask(GrainKeys.ArticlesOf(Merchant), (INameListGrain grain) => grain.Get(), request.Aborted);
}
