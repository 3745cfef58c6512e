using OrderGrains.Values;

namespace OrderGrains.Carts;

/// <inheritdoc cref="ICustomerCartsGrain"/>
internal sealed class CustomerCartsGrain([PersistentState("customerCarts")] IPersistentState<CustomerCartsState> state)
    : StateGrain<CustomerCartsState>(state), ICustomerCartsGrain
{
    public Task<ValueList<string>> Get() => Task.FromResult(State.References);

    public Task Add(string reference) => State.References.Contains(reference)
        ? Task.CompletedTask
        : Save(new() { References = [.. State.References.TakeLast(CartLimits.MostOfCustomer - 1), reference] });

    public Task Remove(ValueList<string> references) =>
        Save(new() { References = [.. State.References.Where(reference => !references.Contains(reference))] });

    public Task Erase() => Save(new());
}
