using Orleans.CodeGeneration;

namespace OrderGrains.Customers;

/// <summary>Which customer has an email at a merchant. Key: <see cref="GrainKeys.CustomerEmail"/>.</summary>
[Alias("og.ICustomerEmailGrain"), Version(1)]
public interface ICustomerEmailGrain : IGrainWithStringKey
{
    /// <summary>The customer's id, or null.</summary>
    [Alias("Get")]
    Task<string?> Get();

    /// <summary>Gives the email to <paramref name="customerId"/> unless somebody has it; returns who has it now.</summary>
    [Alias("Claim")]
    Task<string> Claim(string customerId);

    /// <summary>Gives the email free, if the customer has it.</summary>
    [Alias("Release")]
    Task Release(string customerId);
}
