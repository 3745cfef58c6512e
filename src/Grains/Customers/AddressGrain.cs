using OrderGrains.Orders;

namespace OrderGrains.Customers;

/// <summary>One stand-alone address.</summary>
internal sealed class AddressGrain([PersistentState("address")] IPersistentState<AddressState> state)
    : StateGrain<AddressState>(state), IAddressGrain
{
    public Task<Address?> Get() => Task.FromResult(State.Address);

    public Task Put(Address address) => Save(new() { Address = address });

    public Task Erase() => Save(new());
}
