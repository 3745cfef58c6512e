using System.Runtime.CompilerServices;
using OrderGrains.Api.Orders;
using OrderGrains.Api.Security;
using OrderGrains.Customers;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage.Customers;

/// <summary>What is kept of one customer of a merchant: the customer, and the orders that are theirs.</summary>
internal sealed class CustomerRecords(IGrainFactory grains, GrainReads records, OrderReads reads)
{
    private const int PageSize = 100;

    /// <summary>Null when there is none under this id, which says nothing about orders.</summary>
    public Task<Customer?> Find(Caller caller, string customerId, CancellationToken cancellationToken) =>
        records.Ask(Grain(caller, customerId), grain => grain.Get(), cancellationToken);

    /// <summary>Whether an order names the customer.</summary>
    public async Task<bool> HasOrders(Caller caller, string customerId, CancellationToken cancellationToken) =>
        await reads.Count(Search(caller) with { Customer = customerId }, cancellationToken) > 0;

    /// <summary>
    /// By their ids: first the orders that name the customer, then those that have no more of them than their email, a guest's.
    /// </summary>
    public async IAsyncEnumerable<Order> Orders(
        Caller caller, string customerId, string? email, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var order in All(Search(caller) with { Customer = customerId }, cancellationToken))
            yield return order;
        if (string.IsNullOrEmpty(email))
            yield break;
        await foreach (var order in All(Search(caller) with { Email = email }, cancellationToken))
        {
            if (order.Customer?.Id is null)
                yield return order;
        }
    }

    /// <inheritdoc cref="ICustomerGrain.Erase"/>
    public Task<bool> Erase(Caller caller, string customerId) =>
        Grain(caller, customerId).Erase(caller.Merchant, customerId);

    private async IAsyncEnumerable<Order> All(OrderSearch search, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (SearchPage? page = null; page is null or { Next: not null };)
        {
            page = await reads.Search(search with { After = page?.Next }, cancellationToken);
            foreach (var order in page.Items)
                yield return order;
        }
    }

    private static OrderSearch Search(Caller caller) => new() { Merchant = caller.Merchant, Sort = OrderSort.Id, Limit = PageSize };

    private ICustomerGrain Grain(Caller caller, string customerId) =>
        grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(caller.Merchant, customerId));
}
