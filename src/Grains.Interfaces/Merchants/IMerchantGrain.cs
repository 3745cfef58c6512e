using OrderGrains.Merchants.Flows;
using Orleans.CodeGeneration;

namespace OrderGrains.Merchants;

/// <summary>A merchant's set-up. Key: <see cref="GrainKeys.Merchant"/>. Who needs it for every call watches it.</summary>
[Alias("og.IMerchantGrain"), Version(1)]
public interface IMerchantGrain : IGrainWithStringKey
{
    /// <summary>The set-up, or null when there is no such merchant.</summary>
    [Alias("Get")]
    Task<Merchant?> Get();

    /// <summary>
    /// As <see cref="Get"/>, and tells the observer of changes for some minutes, or until the grain moves: ask again in time.
    /// </summary>
    [Alias("Watch")]
    Task<Merchant?> Watch(IMerchantObserver observer);

    /// <summary>Gives a merchant that is not there yet its set-up.</summary>
    /// <returns>False where it is there: nothing was done.</returns>
    [Alias("Create")]
    Task<bool> Create(Merchant merchant);

    /// <summary>Replaces the set-up, but for the flows of a merchant that is there, and returns when those who watch know.</summary>
    [Alias("Put")]
    Task Put(Merchant merchant);

    /// <summary>Adds a flow, or replaces the one of its id; returns as <see cref="Put"/>.</summary>
    /// <param name="before">The flow as it was read; null for one to be added.</param>
    /// <param name="after">The flow as it is to be.</param>
    [Alias("PutFlow")]
    Task<FlowOutcome> PutFlow(Flow? before, Flow after);

    /// <summary>Forgets a flow; false where there is none. Returns as <see cref="Put"/>.</summary>
    [Alias("RemoveFlow")]
    Task<bool> RemoveFlow(string id);
}
