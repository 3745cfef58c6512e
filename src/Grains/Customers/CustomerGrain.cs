using OrderGrains.Carts;
using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Values;

namespace OrderGrains.Customers;

/// <summary>
/// One customer. An order can sign a customer up but never change a password that is there: otherwise whoever may write an order with
/// somebody's email could take over the account.
/// </summary>
internal sealed class CustomerGrain(
    [PersistentState("customer")] IPersistentState<CustomerState> state, IOrderStore orders, TimeProvider time)
    : StateGrain<CustomerState>(state), ICustomerGrain
{
    private CustomerProfile Profile => State.Profile ?? throw new InvalidOperationException("There is no such customer.");

    public Task<Customer?> Get() => Task.FromResult(State.Profile is not { } profile
        ? null
        : new Customer
        {
            Profile = profile,
            Registered = State.Password is not null,
            AddressBook = State.AddressBook,
            Wallet = State.Wallet,
            MadeBy = State.MadeBy,
            FormerEmails = State.FormerEmails ?? [],
            CreatedAt = State.CreatedAt,
            UpdatedAt = State.UpdatedAt,
            Marks = State.Marks ?? CustomerMarks.None,
            BookNotes = State.BookNotes,
            Erasure = State.Erasure,
        });

    public async Task<bool> Create(CustomerProfile profile, PasswordHash? password)
    {
        if (State.Profile is not null)
            return false;
        await KeepListed(State with { Profile = profile, Password = password });
        return true;
    }

    public Task Put(CustomerProfile profile) => KeepListed(State with { Profile = profile });

    public Task Describe(Optional<string?> name, Optional<string?> externalReference) => Keep(State with
    {
        Profile = Profile with
        {
            Name = name.Or(Profile.Name),
            ExternalReference = externalReference.Or(Profile.ExternalReference),
        },
    });

    public Task Annotate(JsonText? metadata) => Keep(State with { Profile = Profile with { Metadata = metadata } });

    public Task NoteErasure(ErasureStatus status) =>
        State.Profile is null ? Task.CompletedTask : Keep(State with { Erasure = status });

    public async Task<string> ChangeEmail(string email)
    {
        var (profile, holdings) = (Profile, Holdings(Profile.Merchant, Profile.Id));
        var holder = await holdings.Claim(email);
        if (holder != profile.Id)
            return holder;
        var (next, dropped) = State.Renamed(email);
        await Keep(next);
        if (dropped is not null)
            await holdings.Release(dropped);
        return holder;
    }

    public Task<PasswordHash?> PasswordFor(string email) => Task.FromResult(State.HasEmail(email) ? State.Password : null);

    public async Task SetPassword(PasswordHash password, string sessions, string? kept)
    {
        // Sessions end first: should the rest fail, the caller asks again.
        await GrainFactory.GetGrain<ICustomerSessionsGrain>(sessions).EndOthers(kept);
        await Keep(State with { Password = password });
    }

    public async Task<bool> Mark(CustomerMarks before, CustomerMarks after)
    {
        if (State.Profile is null || before != (State.Marks ?? CustomerMarks.None))
            return false;
        await Keep(State with { Marks = after == CustomerMarks.None ? null : after });
        return true;
    }

    public Task BeginReset(PasswordReset reset) => State.Profile is null ? Task.CompletedTask : Save(State.With(reset));

    public Task<PasswordReset?> FindReset(string resetId) =>
        Task.FromResult(State.Resets.FirstOrDefault(reset => reset.Id == resetId));

    public async Task<PasswordReset?> CompleteReset(string resetId, string token, PasswordHash password, string sessions)
    {
        if (await FindReset(resetId) is not { } reset || !reset.IsOpen(time.GetUtcNow()) || !DrawnSecret.Matches(reset.Token, token))
            return null;
        await GrainFactory.GetGrain<ICustomerSessionsGrain>(sessions).EndOthers(kept: null);
        var used = reset with { ResetAt = time.GetUtcNow() };
        await Keep(State.ResetBy(used, password));
        return used;
    }

    public async Task<bool> RemoveReset(string resetId)
    {
        if (await FindReset(resetId) is null)
            return false;
        await Save(State with { Resets = [.. State.Resets.Where(reset => reset.Id != resetId)] });
        return true;
    }

    public Task<bool> PutAddress(Address address) => PutInBook(address, default);

    public async Task<bool> PutNamedAddress(Address? before, Address after, Optional<string?> name) =>
        State.Profile is not null
        && State.AddressBook.FirstOrDefault(address => address.Id == after.Id) == before
        && await PutInBook(after, name);

    private async Task<bool> PutInBook(Address address, Optional<string?> name)
    {
        if (State.Put(address) is not { } next || !await Holdings(Profile.Merchant, Profile.Id).Claim(address))
            return false;
        if (address.Id is { } id && (next != State || !name.Keeps(State.NameOf(id))))
            next = next.Noted(id, name, time.GetUtcNow());
        await Keep(next);
        return true;
    }

    public async Task<Address?> RemoveAddress(string addressId)
    {
        if (State.AddressBook.FirstOrDefault(address => address.Id == addressId) is not { } gone)
            return null;
        await Keep(State.Without(gone));
        await Holdings(Profile.Merchant, Profile.Id).Release(gone);
        return gone;
    }

    public async Task<WalletEntry?> AddSource(PaymentSource source)
    {
        var next = State.Save(source, Profile.Id);
        if (next.Find(source) is not { } entry || !await Holdings(Profile.Merchant, Profile.Id).Claim(entry))
            return null;
        await Keep(next);
        return entry;
    }

    public Task PutWalletEntry(WalletEntry entry) => SaveClaimed(State.Put(entry));

    public async Task<WalletEntry?> RemoveWalletEntry(string entryId)
    {
        if (State.Wallet.FirstOrDefault(entry => entry.Id == entryId) is not { } gone)
            return null;
        await Keep(State with { Wallet = [.. State.Wallet.Where(entry => entry != gone)] });
        await Holdings(Profile.Merchant, Profile.Id).Release(gone);
        return gone;
    }

    public Task Restore(Customer customer) => SaveClaimed(new()
    {
        Profile = customer.Profile,
        AddressBook = customer.AddressBook,
        Wallet = customer.Wallet,
        Marks = customer.Marks == CustomerMarks.None ? null : customer.Marks,
        Applied = State.Applied,
        CreatedAt = State.CreatedAt,
        UpdatedAt = State.UpdatedAt,
    });

    public async Task<bool> Erase(string merchant, string customerId)
    {
        await GrainFactory.GetGrain<ICustomerSessionsGrain>(GrainKeys.CustomerSessions(merchant, customerId)).EndOthers(kept: null);
        await Holdings(merchant, customerId).Erase(State);
        await GrainFactory.GetGrain<ICustomerCartsGrain>(GrainKeys.CustomerCarts(merchant, customerId)).Erase();
        await Save(new() { Applied = State.Applied });
        await GrainFactory.GetGrain<INameListGrain>(GrainKeys.CustomersWith(merchant, customerId)).Remove(customerId);
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
            MadeBy = State.Profile is null && effect.Kind == EffectKind.CreateCustomer ? effectId.Order : State.MadeBy,
            Applied = applied,
        };
        if (effect is { Kind: EffectKind.CreateCustomer, Email: { } claimed })
            await Holdings(effect.Merchant, customerId).Claim(claimed);

        await SaveClaimed(effect switch
        {
            { Kind: EffectKind.CreateCustomer, Email: { } email } => known.Named(email),
            { Kind: EffectKind.SignUpCustomer, Password: { } password } => known.SignUp(password),
            { Kind: EffectKind.SaveShippingAddress or EffectKind.SaveBillingAddress, Address: { } address } => known.Save(address),
            { Kind: EffectKind.SavePaymentSource, PaymentSource: { } source } => known.Save(source, customerId),
            _ => throw new ArgumentException($"A customer cannot carry out {effect.Kind} without what it needs.", nameof(effect)),
        });
    }

    /// <summary>What the book and the wallet get is first found by its id, so that nothing is in them that is not.</summary>
    private async Task SaveClaimed(CustomerState next)
    {
        if (next.Profile is { } profile)
            await Holdings(profile.Merchant, profile.Id).Claim(State, next);
        await KeepListed(next);
    }

    /// <summary>Who is new is listed first; a list that is full leaves them to be found by id and email alone.</summary>
    private async Task KeepListed(CustomerState next)
    {
        if (State.Profile is null && next.Profile is { } profile)
            await GrainFactory.GetGrain<INameListGrain>(GrainKeys.CustomersWith(profile.Merchant, profile.Id)).Add(profile.Id);
        await Keep(next);
    }

    /// <summary>Nothing that changes nothing moves the times.</summary>
    private Task Keep(CustomerState next)
    {
        var now = time.GetUtcNow();
        return next == State ? Task.CompletedTask : Save(next with { CreatedAt = State.CreatedAt ?? NewAt(now), UpdatedAt = now });
    }

    /// <summary>Of one who was there before nobody knows when they came.</summary>
    private DateTimeOffset? NewAt(DateTimeOffset now) => State.Profile is null ? now : null;

    private CustomerHoldings Holdings(string merchant, string customerId) => new(GrainFactory, merchant, customerId);
}
