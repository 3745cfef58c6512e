using OrderGrains.Values;
using Orleans.CodeGeneration;

namespace OrderGrains.Merchants;

/// <summary>
/// The names of all there are of a kind, which single grains cannot tell. Key: <see cref="GrainKeys.Merchants"/>,
/// <see cref="GrainKeys.WebhookMerchants"/>, <see cref="GrainKeys.CredentialsOf"/> or <see cref="GrainKeys.ArticlesOf"/>. A name is added
/// before what it names: it may stand for nothing.
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
}
