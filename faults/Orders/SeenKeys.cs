using System.Collections.Immutable;

namespace OrderGrains.Faults.Orders;

/// <summary>The keys an order remembers, each with the version its call came to; compared by value.</summary>
public readonly struct SeenKeys : IEquatable<SeenKeys>
{
    private readonly ImmutableDictionary<string, long>? _versions;
    private readonly Link? _last;
    private readonly int _hash;

    private SeenKeys(ImmutableDictionary<string, long> versions, Link last, int hash) =>
        (_versions, _last, _hash) = (versions, last, hash);

    public long? Find(string key) => _versions is not null && _versions.TryGetValue(key, out var version) ? version : null;

    public SeenKeys Add(string key, long version) =>
        new((_versions ?? ImmutableDictionary<string, long>.Empty).Add(key, version), new(key, version, _last), Hash(key, version));

    /// <summary>As many keys as since both were the same are compared: a search tries the same calls in another order.</summary>
    public bool Equals(SeenKeys other)
    {
        if (_hash != other._hash || _versions?.Count != other._versions?.Count)
            return false;
        for (var (one, two) = (_last, other._last); !ReferenceEquals(one, two); (one, two) = (one.Before, two!.Before))
        {
            if (other.Find(one!.Key) != one.Version)
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is SeenKeys other && Equals(other);

    public override int GetHashCode() => _hash;

    private int Hash(string key, long version) => _hash ^ HashCode.Combine(key, version);

    public static bool operator ==(SeenKeys left, SeenKeys right) => left.Equals(right);

    public static bool operator !=(SeenKeys left, SeenKeys right) => !left.Equals(right);

    private sealed record Link(string Key, long Version, Link? Before);
}
