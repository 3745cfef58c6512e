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

    /// <summary>How long a credential that was taken back works on, on nodes that do not know of it.</summary>
    private static readonly TimeSpan KnownTime = TimeSpan.FromSeconds(4);

    /// <summary>After which one request has it looked up anew while nobody waits for that.</summary>
    private static readonly TimeSpan RenewTime = TimeSpan.FromSeconds(2);

    /// <summary>How long a credential that was added after it had been tried does not work yet.</summary>
    private static readonly TimeSpan UnknownTime = TimeSpan.FromSeconds(3);

    /// <summary>How long a credential's look-ups go before those of keys that may be made up.</summary>
    private static readonly TimeSpan TrustedTime = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = Size });
    private readonly MemoryCache _unknown = new(new MemoryCacheOptions { SizeLimit = Size });

    /// <summary>Entries of both kinds.</summary>
    public int Count => _known.Count + _unknown.Count;

    /// <summary>The last look-up, where it is recent enough to answer again.</summary>
    /// <param name="key">Of an API key or a credential.</param>
    public CredentialAnswer? Find(string key)
    {
        if (_known.TryGetValue(key, out CredentialAnswer? answer) && time.GetElapsedTime(answer!.At) < KnownTime)
            return answer;
        return _unknown.TryGetValue(key, out answer) && time.GetElapsedTime(answer!.At) < UnknownTime ? answer : null;
    }

    /// <summary>Whether whoever got this answer is to have it looked up anew; true for one only.</summary>
    public bool IsToRenew(CredentialAnswer answer) =>
        answer.Credential is not null && time.GetElapsedTime(answer.At) >= RenewTime && answer.TryRenew();

    /// <summary>True for a key that there was a credential of some minutes ago.</summary>
    public bool WasKnown(string key) => _known.TryGetValue(key, out _);

    /// <param name="key">Of an API key or a credential.</param>
    /// <param name="credential">Null where there is none.</param>
    /// <param name="askedAt">When it was asked for, as the time provider's timestamp: what was found may be as old.</param>
    public void Set(string key, Credential? credential, long askedAt)
    {
        var (cache, other, keepTime) = credential is null ? (_unknown, _known, UnknownTime) : (_known, _unknown, TrustedTime);
        other.Remove(key);
        cache.Set(key, new CredentialAnswer(credential, askedAt), new MemoryCacheEntryOptions
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
