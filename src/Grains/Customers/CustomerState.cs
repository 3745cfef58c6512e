using System.Text.Json.Serialization;
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

    /// <summary>The order that a guest became a customer with; null for one who was there before any order.</summary>
    [Id(180)] public OrderKey? MadeBy { get; init; }

    /// <summary>Emails that the customer had before, the first one first. They stay theirs: an email tells who is meant.</summary>
    [Id(181)] public ValueList<string>? FormerEmails { get; init; }

    /// <summary>Null for one who was there before such times were kept.</summary>
    [Id(220)] public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When anything of the customer last changed; null as above.</summary>
    [Id(221)] public DateTimeOffset? UpdatedAt { get; init; }

    [Id(230), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CustomerMarks? Marks { get; init; }

    /// <summary>Ways to another password, the oldest first, also those that are over.</summary>
    [Id(231), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<PasswordReset> Resets { get; init; }

    /// <summary>At most one of each address in the book.</summary>
    [Id(250), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<BookNote> BookNotes { get; init; }

    /// <summary>Null where nobody has asked for it.</summary>
    [Id(260), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ErasureStatus? Erasure { get; init; }

    /// <summary>All that are theirs, the one in use last.</summary>
    public IEnumerable<string> Emails() => (FormerEmails ?? []).Append(Profile?.Email).OfType<string>();

    public bool HasEmail(string email) => Profile?.Email is { } own && IsSame(own, email);

    /// <summary>With another email. Of many there were before, the second goes: the customer's id may be made of the first.</summary>
    public (CustomerState Next, string? Dropped) Renamed(string email)
    {
        var former = Emails().Where(other => !IsSame(other, email)).ToList();
        var dropped = former.Count > CustomerRules.MaxFormerEmails ? former[1] : null;
        former.Remove(dropped ?? "");
        return (this with { Profile = Profile! with { Email = email }, FormerEmails = former.ToValueList() }, dropped);
    }

    private static bool IsSame(string one, string other) => GrainKeys.CustomerEmail("", one) == GrainKeys.CustomerEmail("", other);

    public CustomerState With(PasswordReset reset) =>
        this with { Resets = [.. Resets.TakeLast(CustomerRules.MaxResets - 1), reset] };

    /// <summary>With another password by one of the ways to it, which is the only one that is left.</summary>
    public CustomerState ResetBy(PasswordReset reset, PasswordHash password) => this with { Resets = [reset], Password = password };

    /// <summary>Sets the first email; a customer who is known keeps theirs.</summary>
    public CustomerState Named(string email) => this with { Profile = Profile! with { Email = Profile!.Email ?? email } };

    /// <summary>Sets the first password; a registered customer keeps theirs.</summary>
    public CustomerState SignUp(PasswordHash password) => this with { Password = Password ?? password };

    /// <summary>Adds an address unless the book has the same one, under whatever id, or is full.</summary>
    public CustomerState Save(Address address)
    {
        var content = address with { Id = null };
        return AddressBook.Count >= CustomerRules.MaxAddresses || AddressBook.Any(known => known with { Id = null } == content)
            ? this
            : this with { AddressBook = AddressBook.Add(address) };
    }

    /// <summary>Adds an address, or replaces the one of its id where that stands; null where the book is full.</summary>
    public CustomerState? Put(Address address)
    {
        if (AddressBook.Any(known => known.Id == address.Id))
            return this with { AddressBook = [.. AddressBook.Select(known => known.Id == address.Id ? address : known)] };
        return AddressBook.Count < CustomerRules.MaxAddresses ? this with { AddressBook = AddressBook.Add(address) } : null;
    }

    /// <summary>With what the book says of an address that has come or changed.</summary>
    public CustomerState Noted(string addressId, Optional<string?> name, DateTimeOffset now)
    {
        var note = BookNotes.FirstOrDefault(known => known.Address == addressId) ?? new() { Address = addressId, CreatedAt = now };
        note = note with { Name = name.Or(note.Name), UpdatedAt = now };
        return this with { BookNotes = [.. BookNotes.Where(known => known.Address != addressId), note] };
    }

    /// <summary>What the customer calls an address; null for nothing.</summary>
    public string? NameOf(string addressId) => BookNotes.FirstOrDefault(known => known.Address == addressId)?.Name;

    /// <summary>Without an address.</summary>
    public CustomerState Without(Address gone) => this with
    {
        AddressBook = [.. AddressBook.Where(address => address != gone)],
        BookNotes = [.. BookNotes.Where(note => note.Address != gone.Id)],
    };

    /// <summary>Adds a means of payment unless the wallet has it or is full.</summary>
    public CustomerState Save(PaymentSource source, string customerId) =>
        Wallet.Count >= CustomerRules.MaxWalletEntries || Find(source) is not null
            ? this
            : this with { Wallet = Wallet.Add(new(WalletEntryId.For(source), source with { CustomerId = customerId })) };

    /// <summary>The entry of a means of payment; null where the wallet has none.</summary>
    public WalletEntry? Find(PaymentSource source) =>
        Wallet.FirstOrDefault(entry => entry.Source.Type == source.Type && entry.Source.Id == source.Id);

    /// <summary>Adds an entry, or replaces the one with its id.</summary>
    public CustomerState Put(WalletEntry entry) =>
        this with { Wallet = [.. Wallet.Where(known => known.Id != entry.Id), entry] };
}
