using System.Collections.Immutable;

namespace OrderGrains.Faults.Orders;

/// <summary>The keys an order remembers, each with the version its call came to; compared by value.</summary>
public readonly struct SeenKeys : IEquatable<SeenKeys>
{
    private readonly ImmutableDictionary<string, long>? _versions;
    private readonly int _hash;

    private SeenKeys(ImmutableDictionary<string, long> versions, int hash) => (_versions, _hash) = (versions, hash);

    public long? Find(string key) => _versions is not null && _versions.TryGetValue(key, out var version) ? version : null;

    public SeenKeys Add(string key, long version) =>
        new((_versions ?? ImmutableDictionary<string, long>.Empty).Add(key, version), _hash ^ HashCode.Combine(key, version));

    public bool Equals(SeenKeys other)
    {
        if (ReferenceEquals(_versions, other._versions))
            return true;
        if (_hash != other._hash || _versions?.Count != other._versions?.Count)
            return false;
        return _versions!.All(entry => other.Find(entry.Key) == entry.Value);
    }

    public override bool Equals(object? obj) => obj is SeenKeys other && Equals(other);

    public override int GetHashCode() => _hash;

    public static bool operator ==(SeenKeys left, SeenKeys right) => left.Equals(right);

    public static bool operator !=(SeenKeys left, SeenKeys right) => !left.Equals(right);
}
