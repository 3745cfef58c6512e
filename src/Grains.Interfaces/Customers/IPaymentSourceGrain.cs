using OrderGrains.Orders;
using Orleans.CodeGeneration;

namespace OrderGrains.Customers;

/// <summary>A means of payment that orders refer to by its id. Key: <see cref="GrainKeys.PaymentSource"/>.</summary>
[Alias("og.IPaymentSourceGrain"), Version(1)]
public interface IPaymentSourceGrain : IGrainWithStringKey
{
    [Alias("Get")]
    Task<PaymentSource?> Get();

    [Alias("Put")]
    Task Put(PaymentSource source);

    /// <summary>Forgets the means of payment, unless it is another customer's.</summary>
    [Alias("Erase")]
    Task Erase(string customerId);
}
