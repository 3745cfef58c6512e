using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace OrderGrains.Values;

/// <summary>
/// An immutable map with ordinal, sorted string keys, compared by its entries. The default is empty.
/// </summary>
[GenerateSerializer, Immutable, Alias("og.valueMap`1")]
[JsonConverter(typeof(ValueMapConverterFactory))]
public readonly struct ValueMap<T> : IReadOnlyCollection<KeyValuePair<string, T>>, IEquatable<ValueMap<T>>
{
    private static readonly ImmutableSortedDictionary<string, T> Empty =
        ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);

    [Id(0)]
    private readonly ImmutableSortedDictionary<string, T>? _entries;

    public ValueMap(IEnumerable<KeyValuePair<string, T>> entries) => _entries = Empty.SetItems(entries);

    private ValueMap(ImmutableSortedDictionary<string, T> entries) => _entries = entries;

    public int Count => Entries.Count;

    private ImmutableSortedDictionary<string, T> Entries => _entries ?? Empty;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => Entries.TryGetValue(key, out value);

    public ValueMap<T> Set(string key, T value) => new(Entries.SetItem(key, value));

    public ValueMap<T> Remove(string key) => new(Entries.Remove(key));

    public bool Equals(ValueMap<T> other) => ReferenceEquals(Entries, other.Entries) || Entries.SequenceEqual(other.Entries);

    public override bool Equals(object? obj) => obj is ValueMap<T> other && Equals(other);

    public override int GetHashCode() => Entries.Aggregate(0, (hash, entry) => HashCode.Combine(hash, entry.Key, entry.Value));

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => Entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public static bool operator ==(ValueMap<T> left, ValueMap<T> right) => left.Equals(right);

    public static bool operator !=(ValueMap<T> left, ValueMap<T> right) => !left.Equals(right);
}
