using Orleans.CodeGeneration;

namespace OrderGrains.Customers;

/// <summary>
/// Which customer of a merchant has what one alone can have. Keys: <see cref="GrainKeys.CustomerEmail"/>, and of what is found by its id
/// <see cref="GrainKeys.BookAddress"/> and <see cref="GrainKeys.WalletEntry"/>.
/// </summary>
[Alias("og.ICustomerEmailGrain"), Version(1)]
public interface ICustomerEmailGrain : IGrainWithStringKey
{
    /// <summary>The customer's id, or null.</summary>
    [Alias("Get")]
    Task<string?> Get();

    /// <summary>Gives it to <paramref name="customerId"/> unless somebody has it; returns who has it now.</summary>
    [Alias("Claim")]
    Task<string> Claim(string customerId);

    /// <summary>Gives it free, if the customer has it.</summary>
    [Alias("Release")]
    Task Release(string customerId);
}
