using OrderGrains.Api.Orders;
using OrderGrains.Customers;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>Customers of a merchant by id and by email, and their wallets. Looking for one creates none.</summary>
internal sealed class CustomerReferences(GrainReads reads, string merchant, CancellationToken cancellationToken)
{
    public async Task<CustomerRef?> Find(string customerId) =>
        await Get(customerId) is { } customer ? Of(customer) : null;

    public async Task<CustomerRef?> FindByEmail(string email)
    {
        var key = GrainKeys.CustomerEmail(merchant, email);
        var customerId = await reads.Ask(key, (ICustomerEmailGrain grain) => grain.Get(), cancellationToken);
        return customerId is null ? null : await Find(customerId);
    }

    /// <summary>
    /// Who will have an email that nobody has. The id follows from the email: orders that bring the same customer at once, or one order
    /// twice before the customer is there, mean the same one.
    /// </summary>
    public CustomerRef New(string email) => new() { Id = ResourceId.For(GrainKeys.CustomerEmail(merchant, email)), Email = email };

    public async Task<PaymentSource?> FindWalletEntry(string customerId, string entryId)
    {
        var customer = OrderCalls.IsPlausibleId(customerId) ? await Get(customerId) : null;
        return customer?.Wallet.FirstOrDefault(entry => entry.Id == entryId) is { Source: var source }
            ? source with { CustomerId = customerId }
            : null;
    }

    /// <summary>What an order knows of the customer.</summary>
    public static CustomerRef Of(Customer customer) => new()
    {
        Id = customer.Profile.Id,
        Email = customer.Profile.Email,
        Name = customer.Profile.Name,
        Registered = customer.Registered,
    };

    /// <summary>All that is kept of the customer.</summary>
    public Task<Customer?> Get(string customerId) =>
        reads.Ask(GrainKeys.Customer(merchant, customerId), (ICustomerGrain grain) => grain.Get(), cancellationToken);
}
