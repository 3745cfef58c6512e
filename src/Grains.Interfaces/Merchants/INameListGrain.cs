using OrderGrains.Values;
using Orleans.CodeGeneration;

namespace OrderGrains.Merchants;

/// <summary>
/// The names of all there are of a kind, which single grains cannot tell. Key: <see cref="GrainKeys.Merchants"/>,
/// <see cref="GrainKeys.WebhookMerchants"/>, <see cref="GrainKeys.CredentialsOf"/>, <see cref="GrainKeys.ArticlesOf"/> or
/// <see cref="GrainKeys.CustomersOf"/>. A name is added before what it names: it may stand for nothing.
/// </summary>
[Alias("og.INameListGrain"), Version(1)]
public interface INameListGrain : IGrainWithStringKey
{
    /// <summary>In the order of their bytes.</summary>
    [Alias("Get")]
    Task<ValueList<string>> Get();

    /// <summary>Adds a name unless it is there; false where the list is full.</summary>
    [Alias("Add")]
    Task<bool> Add(string name);

    /// <summary>Takes a name off the list.</summary>
    [Alias("Remove")]
    Task Remove(string name);
}
