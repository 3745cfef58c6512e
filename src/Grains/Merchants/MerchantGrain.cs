using Microsoft.Extensions.Logging;
using OrderGrains.Merchants.Flows;
using Orleans.Utilities;

namespace OrderGrains.Merchants;

/// <summary>One merchant. It is not asked for every call: whoever needs it often keeps a copy and is told of changes.</summary>
internal sealed class MerchantGrain(
    [PersistentState("merchant")] IPersistentState<MerchantState> state, TimeProvider time, ILogger<MerchantGrain> logger)
    : StateGrain<MerchantState>(state), IMerchantGrain
{
    /// <summary>An observer that has not asked again for so long has gone.</summary>
    private static readonly TimeSpan WatchTime = TimeSpan.FromMinutes(5);

    /// <summary>A process that has died must not hold up a change; one that misses the notice learns of it when it asks again.</summary>
    private static readonly TimeSpan NoticeTime = TimeSpan.FromSeconds(2);

    private readonly ObserverManager<IMerchantObserver> _watching =
        new(WatchTime, logger) { GetDateTime = () => time.GetUtcNow().UtcDateTime };

    public Task<Merchant?> Get() => Task.FromResult(State.Merchant);

    public Task<Merchant?> Watch(IMerchantObserver observer)
    {
        _watching.Subscribe(observer, observer);
        return Get();
    }

    public async Task<bool> Create(Merchant merchant)
    {
        if (State.Merchant is not null)
            return false;
        await Put(merchant);
        return true;
    }

    public async Task Put(Merchant merchant)
    {
        if (!IsStored)
            await GrainFactory.GetGrain<INameListGrain>(GrainKeys.Merchants).Add(merchant.Name);
        await Keep(State.Merchant is { } known ? merchant with { Flows = known.Flows } : merchant);
    }

    public async Task<FlowOutcome> PutFlow(Flow? before, Flow after)
    {
        if (State.Merchant is not { } merchant)
            return FlowOutcome.NoMerchant;
        if (merchant.Flows.FirstOrDefault(flow => flow.Id == after.Id) != before)
            return FlowOutcome.Changed;
        if (merchant.Flows.Any(flow => flow.Id != after.Id && flow.Slug == after.Slug))
            return FlowOutcome.SlugTaken;
        await Keep(merchant with
        {
            Flows = before is null ? merchant.Flows.Add(after) : [.. merchant.Flows.Select(flow => flow == before ? after : flow)],
        });
        return FlowOutcome.Done;
    }

    public async Task<bool> RemoveFlow(string id)
    {
        if (State.Merchant is not { } merchant || merchant.Flows.All(flow => flow.Id != id))
            return false;
        await Keep(merchant with { Flows = [.. merchant.Flows.Where(flow => flow.Id != id)] });
        return true;
    }

    private async Task Keep(Merchant merchant)
    {
        await Save(new() { Merchant = merchant });
        await _watching.Notify(observer => observer.Changed(merchant).WaitAsync(NoticeTime, time));
    }
}
