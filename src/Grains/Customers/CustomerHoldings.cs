using OrderGrains.Orders;

namespace OrderGrains.Customers;

/// <summary>What one customer alone has at a merchant, and is found by.</summary>
internal sealed class CustomerHoldings(IGrainFactory grains, string merchant, string customerId)
{
    /// <summary>Takes an email; gives who has it then.</summary>
    public Task<string> Claim(string email) => Holder(GrainKeys.CustomerEmail(merchant, email)).Claim(customerId);

    /// <summary>False where another customer has the address in the book.</summary>
    public async Task<bool> Claim(Address address) =>
        address.Id is not { } id || await Holder(GrainKeys.BookAddress(merchant, id)).Claim(customerId) == customerId;

    /// <summary>False where another customer has the entry in the wallet.</summary>
    public async Task<bool> Claim(WalletEntry entry) =>
        await Holder(GrainKeys.WalletEntry(merchant, entry.Id)).Claim(customerId) == customerId;

    /// <summary>Takes what has come to a customer; what is another's already is found there.</summary>
    public async Task Claim(CustomerState before, CustomerState after)
    {
        foreach (var address in after.AddressBook.Except(before.AddressBook))
            await Claim(address);
        foreach (var entry in after.Wallet.Except(before.Wallet))
            await Claim(entry);
    }

    public Task Release(string email) => Holder(GrainKeys.CustomerEmail(merchant, email)).Release(customerId);

    public Task Release(Address address) =>
        address.Id is { } id ? Holder(GrainKeys.BookAddress(merchant, id)).Release(customerId) : Task.CompletedTask;

    public Task Release(WalletEntry entry) => Holder(GrainKeys.WalletEntry(merchant, entry.Id)).Release(customerId);

    /// <summary>Forgets what is kept under ids of their own.</summary>
    public async Task Erase(CustomerState state)
    {
        foreach (var email in state.Emails())
            await Release(email);
        foreach (var address in state.AddressBook)
        {
            await Release(address);
            if (address.Id is { } id)
                await grains.GetGrain<IAddressGrain>(GrainKeys.Address(merchant, id)).Erase();
        }

        foreach (var entry in state.Wallet)
        {
            await Release(entry);
            await grains.GetGrain<IPaymentSourceGrain>(GrainKeys.PaymentSource(merchant, entry.Source.Id)).Erase(customerId);
        }
    }

    private ICustomerEmailGrain Holder(string key) => grains.GetGrain<ICustomerEmailGrain>(key);
}
