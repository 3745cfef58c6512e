using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OrderGrains.Orders;

/// <summary>
/// How values of one type are compared, taken apart and put together again, written and read. Values compare by what they hold. This class
/// is the shape of values of one piece, which change as a whole.
/// </summary>
internal class Shape<T> : Shape
{
    /// <summary>Null and empty collections are written as absent; a zero is a value.</summary>
    private static readonly bool DefaultIsNoValue = default(T) is null or IEnumerable;

    private static readonly JsonTypeInfo<T> Json = (JsonTypeInfo<T>)StoredOrderJson.Options.GetTypeInfo(typeof(T));

    // Asked for once: for types that share their code, asking is slower than comparing.
    private readonly EqualityComparer<T> _values = EqualityComparer<T>.Default;

    /// <summary>Whether a record in the value has members that this build does not know.</summary>
    public virtual bool HoldsUnknown(T value) => false;

    public bool Same(T one, T other) => _values.Equals(one, other);

    /// <summary>Finds the changes that lead from a value to another, which is not the same.</summary>
    public virtual void Diff(FieldPath path, T from, T to, List<FieldChange> found) =>
        found.Add(new Replacement<T>(path, from, to, this));

    /// <summary>The value after a change in it.</summary>
    /// <param name="value">The value before.</param>
    /// <param name="steps">The rest of the way to what changes.</param>
    /// <param name="change">The change.</param>
    /// <exception cref="ChangeMisfitException">The value does not hold what the change starts from.</exception>
    public virtual T Fold(T value, ReadOnlySpan<FieldStep> steps, FieldChange change) =>
        steps.IsEmpty && change is ValueChange<T> own ? own.Next(value) : throw new ChangeMisfitException(change.Path);

    /// <summary>Reads a change in such a value.</summary>
    /// <param name="steps">The rest of the way to what changes.</param>
    /// <param name="stored">The change.</param>
    /// <exception cref="JsonException">There is no such way from here, or a value is not of the kind that is found there.</exception>
    public virtual FieldChange Bind(ReadOnlySpan<FieldStep> steps, StoredChange stored) => steps.IsEmpty && stored.Append is null
        ? new Replacement<T>(stored.Path, Read(stored.From), Read(stored.To), this)
        : throw new JsonException($"An order has no '{stored.Path}', or none that changes like this.");

    /// <summary>The value without what is personal in it.</summary>
    public virtual T Erase(T value) => value;

    /// <summary>
    /// What a change is once nothing personal is left of it: it leads from the erased value before it to the erased value after it. Null
    /// where not even its path may stay.
    /// </summary>
    /// <param name="path">The way here.</param>
    /// <param name="steps">The rest of the way to what changes.</param>
    /// <param name="change">The change.</param>
    public virtual FieldChange? Erase(FieldPath path, ReadOnlySpan<FieldStep> steps, FieldChange change) =>
        change is Replacement<T> own ? own with { From = Erase(own.From), To = Erase(own.To) } : change;

    /// <summary>Writes a member; nothing where the value is none.</summary>
    public void Write(Utf8JsonWriter writer, string name, T value)
    {
        if (DefaultIsNoValue && Same(value, default!))
            return;

        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value, Json);
    }

    /// <summary>Reads what <see cref="Write"/> wrote; no value where there is none.</summary>
    /// <exception cref="JsonException">It is not of this type.</exception>
    public virtual T Read(JsonElement? value) => value is { } element ? element.Deserialize(Json)! : default!;
}
