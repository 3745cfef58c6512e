using OrderGrains.Api.Orders;
using OrderGrains.Customers;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>Customers of a merchant by id and by email, and their wallets.</summary>
internal sealed class CustomerReferences(IGrainFactory grains, string merchant)
{
    public async Task<CustomerRef?> Find(string customerId) =>
        await Grain(customerId).Get() is { } customer ? Reference(customer) : null;

    public async Task<CustomerRef?> FindByEmail(string email) =>
        await EmailGrain(email).Get() is { } customerId ? await Find(customerId) : null;

    /// <summary>
    /// The customer with this email, created if nobody has it. The profile is written before the email is claimed, so that whoever holds
    /// the email has a profile; of two who create at once, one holds it.
    /// </summary>
    public async Task<CustomerRef?> Create(string email)
    {
        var drawn = ResourceId.Draw();
        await Grain(drawn).Put(new CustomerProfile { Id = drawn, Merchant = merchant, Email = email });
        return await Find(await EmailGrain(email).Claim(drawn));
    }

    public async Task<PaymentSource?> FindWalletEntry(string customerId, string entryId)
    {
        var customer = OrderCalls.IsPlausibleId(customerId) ? await Grain(customerId).Get() : null;
        return customer?.Wallet.FirstOrDefault(entry => entry.Id == entryId) is { Source: var source }
            ? source with { CustomerId = customerId }
            : null;
    }

    private static CustomerRef Reference(Customer customer) => new()
    {
        Id = customer.Profile.Id,
        Email = customer.Profile.Email,
        Name = customer.Profile.Name,
        Registered = customer.Registered,
    };

    private ICustomerGrain Grain(string customerId) => grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(merchant, customerId));

    private ICustomerEmailGrain EmailGrain(string email) =>
        grains.GetGrain<ICustomerEmailGrain>(GrainKeys.CustomerEmail(merchant, email));
}
