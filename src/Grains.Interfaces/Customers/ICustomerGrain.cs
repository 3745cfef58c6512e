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
