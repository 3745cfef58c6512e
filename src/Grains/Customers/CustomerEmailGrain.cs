namespace OrderGrains.Customers;

/// <summary>One email at one merchant. Claims come one after another, so the first wins and all others learn of it.</summary>
internal sealed class CustomerEmailGrain([PersistentState("customerEmail")] IPersistentState<CustomerEmailState> state)
    : StateGrain<CustomerEmailState>(state), ICustomerEmailGrain
{
    public Task<string?> Get() => Task.FromResult(State.CustomerId);

    public async Task<string> Claim(string customerId)
    {
        if (State.CustomerId is { } owner)
            return owner;

        await Save(new() { CustomerId = customerId });
        return customerId;
    }

    public Task Release(string customerId) => State.CustomerId == customerId ? Save(new()) : Task.CompletedTask;
}
