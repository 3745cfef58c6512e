using OrderGrains.Customers;
using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Payments;

namespace OrderGrains.Demo;

/// <summary>Writes everything of the demonstration but its orders.</summary>
internal sealed class DemoRegistry(IGrainFactory grains, TimeProvider time)
{
    /// <summary>Adds what is missing or, with <paramref name="replace"/>, puts everything back.</summary>
    public Task Write(bool replace) => Task.WhenAll(
    [
        .. DemoCommerce.Merchants.Select(merchant => Put(merchant, replace)),
        .. DemoCredentials.All.Select(credential => Put(credential, replace)),
        Put(DemoCommerce.Customer, replace),
        .. DemoCommerce.Addresses.Select(address => Put(address, replace)),
        Put(DemoCommerce.Source, replace),
        Put(DemoCommerce.Shirt, replace),
        grains.GetGrain<IGiftCardGrain>(GrainKeys.GiftCard(DemoData.Merchant, DemoCommerce.GiftCard.Code))
            .Issue("EUR", DemoCommerce.GiftCard.Amount),
    ]);

    private async Task Put(Merchant merchant, bool replace)
    {
        var grain = grains.GetGrain<IMerchantGrain>(GrainKeys.Merchant(merchant.Name));
        var known = await grain.Get();
        if (!replace && known is not null)
            return;

        await grain.Put(merchant);
        foreach (var flow in known?.Flows ?? [])
            await grain.RemoveFlow(flow.Id);
        foreach (var coupon in merchant.Coupons)
            await grains.GetGrain<ICouponGrain>(GrainKeys.Coupon(merchant.Name, coupon.Code)).Reset();
    }

    private async Task Put(DemoCredential demo, bool replace)
    {
        var (id, merchant) = (demo.Credential.Id, demo.Credential.Merchant);
        var grain = grains.GetGrain<ICredentialGrain>(GrainKeys.Credential(id));
        if (!replace && await grain.Get() is not null)
            return;

        // Everybody knows these secrets: no work factor would protect them.
        var now = time.GetUtcNow();
        var secret = DrawnSecret.Stored(demo.Kind, demo.Secret, now) with { Known = demo.Kind == SecretKind.ApiKey ? demo.Secret : null };
        await grains.GetGrain<INameListGrain>(GrainKeys.CredentialsOf(merchant)).Add(id);
        await grain.Put(demo.Credential with { Secrets = [secret], CreatedAt = now });
    }

    private async Task Put(Customer customer, bool replace)
    {
        var (id, merchant, email) = (customer.Profile.Id, customer.Profile.Merchant, customer.Profile.Email!);
        var grain = grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(merchant, id));
        if (replace || await grain.Get() is null)
        {
            // Everybody knows the password, too.
            await grain.Restore(customer);
            await grain.SetPassword(DrawnSecret.Hash(DemoCommerce.Password), GrainKeys.CustomerSessions(merchant, id), kept: null);
        }

        await grains.GetGrain<ICustomerEmailGrain>(GrainKeys.CustomerEmail(merchant, email)).Claim(id);
    }

    private async Task Put(Address address, bool replace)
    {
        var grain = grains.GetGrain<IAddressGrain>(GrainKeys.Address(DemoData.Merchant, address.Id!));
        if (replace || await grain.Get() is null)
            await grain.Put(address);
    }

    private async Task Put(Article article, bool replace)
    {
        var grain = grains.GetGrain<IArticleGrain>(GrainKeys.Article(DemoData.Merchant, article.Id));
        var shelf = grains.GetGrain<IStockGrain>(GrainKeys.Stock(DemoData.Merchant, article.Sku));
        if (replace || await grain.Get() is null)
            await shelf.Count(DemoCommerce.Shirts);
        var there = await grain.Create(DemoData.Merchant, article);
        if (replace && there is not null)
            await grain.Replace(there, article);
    }

    private async Task Put(PaymentSource source, bool replace)
    {
        var grain = grains.GetGrain<IPaymentSourceGrain>(GrainKeys.PaymentSource(DemoData.Merchant, source.Id));
        if (replace || await grain.Get() is null)
            await grain.Put(source);
    }
}
