using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace OrderGrains.Values;

/// <summary>
/// An immutable list compared by its elements, so that records holding lists compare by value. The default is empty.
/// </summary>
[GenerateSerializer, Immutable, Alias("og.valueList`1")]
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
[JsonConverter(typeof(ValueListConverterFactory))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    [Id(0)]
    private readonly T[]? _items;

    internal ValueList(T[] items) => _items = items;

    public int Count => Items.Length;

    public T this[int index] => Items[index];

    private T[] Items => _items ?? [];

    public ReadOnlySpan<T> AsSpan() => Items;

    public ValueList<T> Add(T item) => new([.. Items, item]);

    public bool Equals(ValueList<T> other) => ReferenceEquals(Items, other.Items) || Items.AsSpan().SequenceEqual(other.Items);

    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>What a loop over the list is made of, without an object of its own.</summary>
    public Enumerator GetEnumerator() => new(Items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();

    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

    /// <summary>Where a loop over the list stands.</summary>
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _at;

        internal Enumerator(T[] items) => (_items, _at) = (items, -1);

        public readonly T Current => _items[_at];

        public bool MoveNext() => ++_at < _items.Length;
    }
}
