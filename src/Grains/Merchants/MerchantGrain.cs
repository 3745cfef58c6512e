using Microsoft.Extensions.Logging;
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
        await Save(new() { Merchant = merchant });
        await _watching.Notify(observer => observer.Changed(merchant).WaitAsync(NoticeTime, time));
    }
}
