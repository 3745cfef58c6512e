using OrderGrains.Customers;
using Orleans.CodeGeneration;

namespace OrderGrains.Merchants;

/// <summary>
/// The pieces of an article of a merchant: what came back and was put on the shelf again, and, where somebody has counted, what is there.
/// Key: <see cref="GrainKeys.Stock"/>.
/// </summary>
[Alias("og.IStockGrain"), Version(1)]
public interface IStockGrain : IGrainWithStringKey
{
    /// <summary>How many pieces.</summary>
    [Alias("Restocked")]
    Task<long> Restocked();

    /// <summary>
    /// How many pieces can be sold; null where nobody has counted, below zero where more was sold than was there.
    /// </summary>
    [Alias("Available")]
    Task<long?> Available();

    /// <summary>Says how many pieces can be sold from now on; null has them counted no longer.</summary>
    [Alias("Count")]
    Task Count(long? pieces);

    /// <summary>
    /// Keeps pieces for an order that is about to be placed. A hold ends when the order takes its pieces or when it is released; one whose
    /// order has not taken them in time is forgotten when somebody else needs them.
    /// </summary>
    /// <returns>How many are held: as many as asked for, or 0 where there are not as many; null where nobody has counted.</returns>
    [Alias("Hold")]
    Task<long?> Hold(StockHold hold);

    /// <summary>Ends a hold whose pieces are not taken; one that there is not is none to end.</summary>
    [Alias("Release")]
    Task Release(string hold);

    /// <summary>Counts the pieces that were taken or put back, once per <paramref name="effectId"/>.</summary>
    [Alias("Apply")]
    Task Apply(EffectId effectId, OrderEffect effect);
}
