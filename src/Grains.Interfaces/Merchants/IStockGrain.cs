using OrderGrains.Customers;
using Orleans.CodeGeneration;

namespace OrderGrains.Merchants;

/// <summary>What came back of an article of a merchant and was put on the shelf again. Key: <see cref="GrainKeys.Stock"/>.</summary>
[Alias("og.IStockGrain"), Version(1)]
public interface IStockGrain : IGrainWithStringKey
{
    /// <summary>How many pieces.</summary>
    [Alias("Restocked")]
    Task<long> Restocked();

    /// <summary>Counts the pieces, once per <paramref name="effectId"/>.</summary>
    [Alias("Apply")]
    Task Apply(EffectId effectId, OrderEffect effect);
}
