using OrderGrains.Values;
using Orleans.CodeGeneration;

namespace OrderGrains.Carts;

/// <summary>
/// The references of the carts that are a customer's. Key: <see cref="GrainKeys.CustomerCarts"/>. One is added before its cart is the
/// customer's, and carts are forgotten by themselves: it may stand for none.
/// </summary>
[Alias("og.ICustomerCartsGrain"), Version(1)]
public interface ICustomerCartsGrain : IGrainWithStringKey
{
    /// <summary>The one that was added last at the end.</summary>
    [Alias("Get")]
    Task<ValueList<string>> Get();

    /// <summary>Adds one unless it is there; of too many, the one that was added first goes.</summary>
    [Alias("Add")]
    Task Add(string reference);

    /// <summary>Takes these out, but for those added a moment ago: their carts may not be the customer's yet.</summary>
    [Alias("Remove")]
    Task Remove(ValueList<string> references);

    /// <summary>Forgets all.</summary>
    [Alias("Erase")]
    Task Erase();
}
