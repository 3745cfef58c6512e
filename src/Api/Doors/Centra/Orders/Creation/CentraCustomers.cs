using OrderGrains.Api.Orders;
using OrderGrains.Customers;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra.Orders.Creation;

/// <summary>Whose a new order is.</summary>
internal sealed class CentraCustomers(GrainReads reads, OrderNumbers numbers)
{
    /// <summary>
    /// The order with its customer; null where it names one that does not exist. Somebody new is not on the order yet, but in what the
    /// order is told next, so that the customer comes to be with the order and not without it.
    /// </summary>
    public async Task<(Order? Order, EditCheckout? Checkout)> Resolve(NewOrder created, CancellationToken cancellationToken)
    {
        var order = created.Order;
        if (created.CustomerId is { } id)
        {
            var known = await Get(order.Merchant, id, cancellationToken);
            return (known is null ? null : order with { Customer = Reference(known), Guest = false }, null);
        }

        if (!created.Registers || order.Customer?.Email is not { } email)
            return (order, null);
        var owner = await reads.Ask(
            GrainKeys.CustomerEmail(order.Merchant, email), (ICustomerEmailGrain grain) => grain.Get(), cancellationToken);
        if (owner is not null && await Get(order.Merchant, owner, cancellationToken) is { } registered)
            return (order with { Customer = Reference(registered), Guest = false }, null);

        var series = GrainKeys.Numbers(order.Merchant, NumberSeries.Customers);
        var number = await numbers.Take(series, 1, above: 0, cancellationToken);
        var added = order.Customer with { Id = CentraCall.OrderId(number) };
        return (order with { Customer = null }, new EditCheckout { Customer = added, Guest = false, CreatesCustomer = true });
    }

    private Task<Customer?> Get(string merchant, string id, CancellationToken cancellationToken) =>
        reads.Ask(GrainKeys.Customer(merchant, id), (ICustomerGrain grain) => grain.Get(), cancellationToken);

    private static CustomerRef Reference(Customer customer) => new()
    {
        Id = customer.Profile.Id,
        Email = customer.Profile.Email,
        Name = customer.Profile.Name,
        Registered = customer.Registered,
    };
}
