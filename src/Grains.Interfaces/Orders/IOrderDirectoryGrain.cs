using Orleans.CodeGeneration;

namespace OrderGrains.Orders;

/// <summary>Finds orders by their other names. Stateless; its key is 0.</summary>
[Alias("og.IOrderDirectoryGrain"), Version(1)]
public interface IOrderDirectoryGrain : IGrainWithIntegerKey
{
    /// <summary>The id of the merchant's order that has this name, or null.</summary>
    [Alias("Find")]
    Task<string?> Find(string merchant, AliasKind kind, string alias);
}
