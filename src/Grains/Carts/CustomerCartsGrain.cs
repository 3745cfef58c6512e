using OrderGrains.Values;

namespace OrderGrains.Carts;

/// <inheritdoc cref="ICustomerCartsGrain"/>
internal sealed class CustomerCartsGrain(
    [PersistentState("customerCarts")] IPersistentState<CustomerCartsState> state, TimeProvider time)
    : StateGrain<CustomerCartsState>(state), ICustomerCartsGrain
{
    /// <summary>A cart that has been added is the customer's so long after at the latest, if ever.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromMinutes(1);

    /// <summary>When this activation has added what may be on its way.</summary>
    private readonly Dictionary<string, DateTimeOffset> _added = new(StringComparer.Ordinal);

    public Task<ValueList<string>> Get() => Task.FromResult(State.References);

    public async Task Add(string reference)
    {
        if (!State.References.Contains(reference))
            await Save(new() { References = [.. State.References.TakeLast(CartLimits.MostOfCustomer - 1), reference] });
        foreach (var gone in _added.Keys.Except(State.References).ToArray())
            _added.Remove(gone);
        _added[reference] = time.GetUtcNow();
    }

    public Task Remove(ValueList<string> references) =>
        Save(new() { References = [.. State.References.Where(known => !references.Contains(known) || IsOnItsWay(known))] });

    public Task Erase() => Save(new());

    private bool IsOnItsWay(string reference) =>
        _added.TryGetValue(reference, out var at) && time.GetUtcNow() < at + OnItsWay;
}
