using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Customers;

/// <summary>All that is kept of a customer; the password is here and nowhere else.</summary>
[GenerateSerializer, Immutable, Alias("og.customerState")]
internal sealed record CustomerState
{
    [Id(0)] public CustomerProfile? Profile { get; init; }
    [Id(1)] public PasswordHash? Password { get; init; }
    [Id(2)] public ValueList<Address> AddressBook { get; init; }
    [Id(3)] public ValueList<WalletEntry> Wallet { get; init; }
    [Id(4)] public AppliedEffects Applied { get; init; }

    /// <summary>Sets the first email; a customer who is known keeps theirs.</summary>
    public CustomerState Named(string email) => this with { Profile = Profile! with { Email = Profile!.Email ?? email } };

    /// <summary>Sets the first password; a registered customer keeps theirs.</summary>
    public CustomerState SignUp(PasswordHash password) => this with { Password = Password ?? password };

    /// <summary>Adds an address unless the book has the same one, under whatever id.</summary>
    public CustomerState Save(Address address)
    {
        var content = address with { Id = null };
        return AddressBook.Any(known => known with { Id = null } == content)
            ? this
            : this with { AddressBook = AddressBook.Add(address) };
    }

    /// <summary>Adds a means of payment unless the wallet has it.</summary>
    public CustomerState Save(PaymentSource source, string customerId) =>
        Wallet.Any(entry => entry.Source.Type == source.Type && entry.Source.Id == source.Id)
            ? this
            : this with { Wallet = Wallet.Add(new(WalletEntryId.For(source), source with { CustomerId = customerId })) };

    /// <summary>Adds an entry, or replaces the one with its id.</summary>
    public CustomerState Put(WalletEntry entry) =>
        this with { Wallet = [.. Wallet.Where(known => known.Id != entry.Id), entry] };
}
