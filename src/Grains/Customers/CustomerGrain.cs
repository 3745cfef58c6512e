using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Customers;

/// <summary>
/// One customer. An order can sign a customer up but never change a password that is there: otherwise whoever may write an order with
/// somebody's email could take over the account.
/// </summary>
internal sealed class CustomerGrain([PersistentState("customer")] IPersistentState<CustomerState> state, IOrderStore orders)
    : StateGrain<CustomerState>(state), ICustomerGrain
{
    public Task<Customer?> Get() => Task.FromResult(State.Profile is not { } profile
        ? null
        : new Customer
        {
            Profile = profile,
            Registered = State.Password is not null,
            AddressBook = State.AddressBook,
            Wallet = State.Wallet,
        });

    public Task Put(CustomerProfile profile) => Save(State with { Profile = profile });

    public Task PutWalletEntry(WalletEntry entry) => Save(State.Put(entry));

    public Task Restore(Customer customer) => Save(new()
    {
        Profile = customer.Profile,
        AddressBook = customer.AddressBook,
        Wallet = customer.Wallet,
        Applied = State.Applied,
    });

    public async Task<bool> Erase(string merchant, string customerId)
    {
        if (State.Profile?.Email is { } email)
            await GrainFactory.GetGrain<ICustomerEmailGrain>(GrainKeys.CustomerEmail(merchant, email)).Release(customerId);
        foreach (var id in State.AddressBook.Select(address => address.Id).OfType<string>())
            await GrainFactory.GetGrain<IAddressGrain>(GrainKeys.Address(merchant, id)).Erase();
        foreach (var id in State.Wallet.Select(entry => entry.Source.Id))
            await GrainFactory.GetGrain<IPaymentSourceGrain>(GrainKeys.PaymentSource(merchant, id)).Erase(customerId);

        await Save(new() { Applied = State.Applied });
        return IsStored;
    }

    public async Task Apply(EffectId effectId, OrderEffect effect)
    {
        if (await orders.Admit(State.Applied, effectId) is not { } applied)
            return;

        var customerId = effect.CustomerId ?? throw new ArgumentException("The effect names no customer.", nameof(effect));
        var known = State with
        {
            Profile = State.Profile ?? new() { Id = customerId, Merchant = effect.Merchant },
            Applied = applied,
        };
        if (effect is { Kind: EffectKind.CreateCustomer, Email: { } claimed })
            await GrainFactory.GetGrain<ICustomerEmailGrain>(GrainKeys.CustomerEmail(effect.Merchant, claimed)).Claim(customerId);

        await Save(effect switch
        {
            { Kind: EffectKind.CreateCustomer, Email: { } email } => known.Named(email),
            { Kind: EffectKind.SignUpCustomer, Password: { } password } => known.SignUp(password),
            { Kind: EffectKind.SaveShippingAddress or EffectKind.SaveBillingAddress, Address: { } address } => known.Save(address),
            { Kind: EffectKind.SavePaymentSource, PaymentSource: { } source } => known.Save(source, customerId),
            _ => throw new ArgumentException($"A customer cannot carry out {effect.Kind} without what it needs.", nameof(effect)),
        });
    }
}
