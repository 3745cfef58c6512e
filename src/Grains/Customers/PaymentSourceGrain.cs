using OrderGrains.Orders;

namespace OrderGrains.Customers;

/// <summary>One means of payment.</summary>
internal sealed class PaymentSourceGrain([PersistentState("paymentSource")] IPersistentState<PaymentSourceState> state)
    : StateGrain<PaymentSourceState>(state), IPaymentSourceGrain
{
    public Task<PaymentSource?> Get() => Task.FromResult(State.Source);

    public Task Put(PaymentSource source) => Save(new() { Source = source });

    public Task Erase(string customerId) =>
        State.Source?.CustomerId is { } owner && owner != customerId ? Task.CompletedTask : Save(new());
}
