namespace OrderGrains.Values;

/// <summary>
/// A member of a partial update: absent (leave as it is) or set, where the value may be null (clear it).
/// The default is absent.
/// </summary>
[GenerateSerializer, Immutable, Alias("og.optional`1")]
public readonly record struct Optional<T>
{
    private Optional(T value) => (IsSet, Value) = (true, value);

    /// <summary>True when the request carried the member, even as null.</summary>
    [Id(0)]
    public bool IsSet { get; }

    /// <summary>The new value; meaningful only when <see cref="IsSet"/>.</summary>
    [Id(1)]
    public T? Value { get; }

    /// <summary>The new value when set, otherwise what is there already.</summary>
    public T? Or(T? current) => IsSet ? Value : current;

    /// <summary>True when what is there already stays as it is.</summary>
    public bool Keeps(T? current) => !IsSet || EqualityComparer<T?>.Default.Equals(Value, current);

    public static implicit operator Optional<T>(T value) => new(value);
}
