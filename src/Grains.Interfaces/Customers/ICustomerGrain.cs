using OrderGrains.Orders;
using OrderGrains.Values;
using Orleans.CodeGeneration;

namespace OrderGrains.Customers;

/// <summary>A merchant's customer with address book, wallet and password. Key: <see cref="GrainKeys.Customer"/>.</summary>
[Alias("og.ICustomerGrain"), Version(1)]
public interface ICustomerGrain : IGrainWithStringKey
{
    /// <summary>The customer, or null when nobody has this id.</summary>
    [Alias("Get")]
    Task<Customer?> Get();

    /// <summary>Creates or replaces the profile; address book, wallet and password stay.</summary>
    [Alias("Put")]
    Task Put(CustomerProfile profile);

    /// <summary>
    /// Carries out what an order asked for. Idempotent: the same <paramref name="effectId"/> takes effect once, however often delivered.
    /// A creation leaves a customer who is there as they are and claims the email for a new one; a sign-up gives a password only to a
    /// customer without one; addresses and means of payment are added unless they are there.
    /// </summary>
    [Alias("Apply")]
    Task Apply(EffectId effectId, OrderEffect effect);

    /// <summary>Creates the customer; false where there is one.</summary>
    /// <param name="profile">Whose email is claimed already.</param>
    /// <param name="password">Hashed; null for a customer who cannot log in.</param>
    [Alias("Create")]
    Task<bool> Create(CustomerProfile profile, PasswordHash? password);

    /// <summary>What a password is checked against; null where there is none, and where this is not the customer's email now.</summary>
    [Alias("PasswordFor")]
    Task<PasswordHash?> PasswordFor(string email);

    /// <summary>Sets the password, also in place of another; then the customer is logged in nowhere but there.</summary>
    /// <param name="password">Hashed.</param>
    /// <param name="sessions">The key of the customer's sessions.</param>
    /// <param name="kept">The session that asks; null where somebody else does.</param>
    [Alias("SetPassword")]
    Task SetPassword(PasswordHash password, string sessions, string? kept);

    /// <summary>Gives the customer another email, unless somebody has it; returns who has it now. The one before stays theirs.</summary>
    [Alias("ChangeEmail")]
    Task<string> ChangeEmail(string email);

    /// <summary>Sets the sent members of the profile of a customer who is there.</summary>
    /// <param name="name">The customer's.</param>
    /// <param name="externalReference">What another system calls the customer.</param>
    [Alias("Describe")]
    Task Describe(Optional<string?> name, Optional<string?> externalReference);

    /// <summary>Sets the merchant's own data of a customer who is there.</summary>
    [Alias("Annotate")]
    Task Annotate(JsonText? metadata);

    /// <summary>Notes how a wish to erase a customer who is there stands.</summary>
    [Alias("NoteErasure")]
    Task NoteErasure(ErasureStatus status);

    /// <summary>Sorts the customer anew, if that is still sorted as <paramref name="before"/>; false where it is not.</summary>
    [Alias("Mark")]
    Task<bool> Mark(CustomerMarks before, CustomerMarks after);

    /// <summary>Opens a way to another password, where there is such a customer.</summary>
    [Alias("BeginReset")]
    Task BeginReset(PasswordReset reset);

    /// <summary>A way to another password, open or not; null where there is none of the id.</summary>
    [Alias("FindReset")]
    Task<PasswordReset?> FindReset(string resetId);

    /// <summary>
    /// Sets the password by a way that is open, which closes it and every other one; then the customer is logged in nowhere. Null where it
    /// is not open, or another token's.
    /// </summary>
    /// <param name="resetId">Which.</param>
    /// <param name="token">What is shown for it.</param>
    /// <param name="password">Hashed.</param>
    /// <param name="sessions">The key of the customer's sessions.</param>
    [Alias("CompleteReset")]
    Task<PasswordReset?> CompleteReset(string resetId, string token, PasswordHash password, string sessions);

    /// <summary>Closes a way to another password for good; false where there is none of the id.</summary>
    [Alias("RemoveReset")]
    Task<bool> RemoveReset(string resetId);

    /// <summary>
    /// Adds an address to the book, or replaces the one of its id; false where the book is full or another customer has the address.
    /// </summary>
    [Alias("PutAddress")]
    Task<bool> PutAddress(Address address);

    /// <summary>
    /// The same with what the customer calls it. False also where the address is not as it was read any more, or there is no customer.
    /// </summary>
    /// <param name="before">The address as it was read; null for one to be added.</param>
    /// <param name="after">The address as it is to be, with an id.</param>
    /// <param name="name">What it is called from now on.</param>
    [Alias("PutNamedAddress")]
    Task<bool> PutNamedAddress(Address? before, Address after, Optional<string?> name);

    /// <summary>Takes an address out of the book; gives what it was, and null where there was none.</summary>
    [Alias("RemoveAddress")]
    Task<Address?> RemoveAddress(string addressId);

    /// <summary>
    /// Adds a means of payment unless it is there; gives its entry, and null where the wallet is full or another customer has it.
    /// </summary>
    [Alias("AddSource")]
    Task<WalletEntry?> AddSource(PaymentSource source);

    /// <summary>Takes an entry out of the wallet; gives what it was, and null where there was none.</summary>
    [Alias("RemoveWalletEntry")]
    Task<WalletEntry?> RemoveWalletEntry(string entryId);

    /// <summary>Adds or replaces an entry of the wallet.</summary>
    [Alias("PutWalletEntry")]
    Task PutWalletEntry(WalletEntry entry);

    /// <summary>
    /// Forgets the customer, with email, password, address book and wallet, and what is kept of these under ids of their own. What orders
    /// have asked for and was not carried out yet has to be gone before; the customer may come again.
    /// </summary>
    /// <param name="merchant">The merchant of the grain's key.</param>
    /// <param name="customerId">The id of the grain's key.</param>
    /// <returns>False when there has never been such a customer.</returns>
    [Alias("Erase")]
    Task<bool> Erase(string merchant, string customerId);

    /// <summary>Puts the customer back to exactly this, without a password. For demonstration data.</summary>
    [Alias("Restore")]
    Task Restore(Customer customer);
}
