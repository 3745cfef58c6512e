using Microsoft.Extensions.Caching.Memory;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Security;

/// <summary>
/// What look-ups of credentials gave, by the hash of the key. Known and unknown ones have room of their own, so that a flood of made-up
/// keys drives out no client that is let in.
/// </summary>
internal sealed class CredentialCache(TimeProvider time) : IDisposable
{
    /// <summary>Entries of each kind.</summary>
    public const int Size = 10_000;

    /// <summary>How long a credential that was withdrawn works on.</summary>
    private static readonly TimeSpan KnownTime = TimeSpan.FromSeconds(30);

    /// <summary>How long a credential that was added after it had been tried does not work yet.</summary>
    private static readonly TimeSpan UnknownTime = TimeSpan.FromSeconds(3);

    /// <summary>How long a credential's look-ups go before those of keys that may be made up.</summary>
    private static readonly TimeSpan TrustedTime = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = Size });
    private readonly MemoryCache _unknown = new(new MemoryCacheOptions { SizeLimit = Size });

    /// <summary>Entries of both kinds.</summary>
    public int Count => _known.Count + _unknown.Count;

    /// <summary>True when the last look-up is recent enough to answer again.</summary>
    /// <param name="key">The credential's grain key.</param>
    /// <param name="credential">What it found; null where there is none.</param>
    public bool TryGet(string key, out Credential? credential)
    {
        if (_known.TryGetValue(key, out CredentialAnswer? answer) && time.GetElapsedTime(answer!.At) < KnownTime)
        {
            credential = answer.Credential;
            return true;
        }

        credential = null;
        return _unknown.TryGetValue(key, out answer) && time.GetElapsedTime(answer!.At) < UnknownTime;
    }

    /// <summary>True for a key that there was a credential of some minutes ago.</summary>
    public bool WasKnown(string key) => _known.TryGetValue(key, out _);

    public void Set(string key, Credential? credential)
    {
        var (cache, other, keepTime) = credential is null ? (_unknown, _known, UnknownTime) : (_known, _unknown, TrustedTime);
        other.Remove(key);
        cache.Set(key, new CredentialAnswer(credential, time.GetTimestamp()), new MemoryCacheEntryOptions
        {
            Size = 1,
            AbsoluteExpirationRelativeToNow = keepTime,
        });
    }

    public void Dispose()
    {
        _known.Dispose();
        _unknown.Dispose();
    }
}
