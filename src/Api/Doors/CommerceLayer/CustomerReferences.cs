using OrderGrains.Api.Orders;
using OrderGrains.Customers;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>Customers of a merchant by id and by email, and their wallets. Looking for one creates none.</summary>
internal sealed class CustomerReferences(IGrainFactory grains, string merchant)
{
    public async Task<CustomerRef?> Find(string customerId) =>
        await Grain(customerId).Get() is { } customer ? Reference(customer) : null;

    public async Task<CustomerRef?> FindByEmail(string email)
    {
        var key = GrainKeys.CustomerEmail(merchant, email);
        return await grains.GetGrain<ICustomerEmailGrain>(key).Get() is { } customerId ? await Find(customerId) : null;
    }

    /// <summary>
    /// Who will have an email that nobody has. The id follows from the email: orders that bring the same customer at once, or one order
    /// twice before the customer is there, mean the same one.
    /// </summary>
    public CustomerRef New(string email) => new() { Id = ResourceId.For(GrainKeys.CustomerEmail(merchant, email)), Email = email };

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
}
