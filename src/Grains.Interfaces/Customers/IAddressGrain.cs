using OrderGrains.Orders;
using Orleans.CodeGeneration;

namespace OrderGrains.Customers;

/// <summary>A stand-alone address that orders copy by its id. Key: <see cref="GrainKeys.Address"/>.</summary>
[Alias("og.IAddressGrain"), Version(1)]
public interface IAddressGrain : IGrainWithStringKey
{
    [Alias("Get")]
    Task<Address?> Get();

    [Alias("Put")]
    Task Put(Address address);

    /// <summary>Forgets the address.</summary>
    [Alias("Erase")]
    Task Erase();
}
