using System.Collections.Concurrent;
using OrderGrains.Api.Orders;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Merchants;

/// <summary>
/// The set-up of merchants, from copies of this process: one grain cannot be asked for every call. A change is told by the grain, to
/// this process before whoever made it is answered; should the notice get lost, the copy is too old after a few seconds.
/// </summary>
internal sealed class MerchantDirectory : IMerchantObserver
{
    private readonly ConcurrentDictionary<string, Copy> _copies = new(StringComparer.Ordinal);
    private readonly GrainReads _reads;
    private readonly TimeProvider _time;
    private readonly MerchantDirectorySettings _settings;
    private readonly Lazy<IMerchantObserver> _self;

    public MerchantDirectory(IGrainFactory grains, GrainReads reads, TimeProvider time, MerchantDirectorySettings settings)
    {
        (_reads, _time, _settings) = (reads, time, settings);
        _self = new(() => grains.CreateObjectReference<IMerchantObserver>(this));
    }

    /// <summary>The merchant; one without any set-up where there is none.</summary>
    /// <exception cref="OrleansException">The grain had to be asked and cannot answer.</exception>
    public async ValueTask<Merchant> Find(string name) => await Latest(name).Merchant.Value ?? new Merchant { Name = name };

    Task IMerchantObserver.Changed(Merchant merchant)
    {
        _copies[merchant.Name] = new(new(Task.FromResult<Merchant?>(merchant)), _time.GetTimestamp());
        return Task.CompletedTask;
    }

    /// <summary>Calls that come while the grain is asked share the one answer.</summary>
    private Copy Latest(string name)
    {
        while (true)
        {
            var known = _copies.GetValueOrDefault(name);
            if (known is not null && IsGood(known))
                return known;

            if (known is null && _copies.Count >= _settings.MaxMerchants)
                _copies.Clear();
            var asked = new Copy(new(() => Ask(name)), _time.GetTimestamp());
            if (known is null ? _copies.TryAdd(name, asked) : _copies.TryUpdate(name, asked, known))
                return asked;
        }
    }

    private bool IsGood(Copy copy) =>
        _time.GetElapsedTime(copy.AskedAt) < _settings.KeepTime
        && !(copy.Merchant.IsValueCreated && (copy.Merchant.Value.IsFaulted || copy.Merchant.Value.IsCanceled));

    /// <summary>On behalf of all who wait for it, of whom none alone can call it off.</summary>
    private Task<Merchant?> Ask(string name) => _reads.Ask(
        GrainKeys.Merchant(name), (IMerchantGrain grain) => grain.Watch(_self.Value), CancellationToken.None);

    /// <summary>One answer of the grain.</summary>
    /// <param name="Merchant">Null when there is no such merchant.</param>
    /// <param name="AskedAt">When it was asked for: what it says may be as old.</param>
    private sealed record Copy(Lazy<Task<Merchant?>> Merchant, long AskedAt);
}
