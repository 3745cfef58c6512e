using System.Reflection;

namespace OrderGrains.Orders;

/// <summary>A member with the type of its values.</summary>
internal sealed class RecordMember<TRecord, T>(string name, PropertyInfo property) : RecordMember<TRecord>(name)
{
    private static readonly Func<object, object> Clone = typeof(object)
        .GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<object, object>>();

    private readonly Shape<T> _shape = Shapes.Of<T>();
    private readonly Func<TRecord, T> _get = Getter(property.GetMethod!);
    private readonly PersonalErasure<T>? _erasure = PersonalErasure<T>.Of(property);

    /// <summary>A getter of a structure works on it where it lies.</summary>
    private delegate T StructureGetter(ref TRecord record);

    public override Shape Shape => _shape;

    public override bool HoldsUnknown(TRecord record) => _shape.HoldsUnknown(_get(record));

    public override void Diff(FieldPath path, TRecord from, TRecord to, List<FieldChange> found)
    {
        var (before, after) = (_get(from), _get(to));
        if (!_shape.Same(before, after))
            _shape.Diff(Path(path), before, after, found);
    }

    public override TRecord Fold(TRecord record, ReadOnlySpan<FieldStep> steps, FieldChange change) =>
        With(record, _shape.Fold(_get(record), Inner(steps), change));

    public override FieldChange Bind(ReadOnlySpan<FieldStep> steps, StoredChange stored) => _shape.Bind(Inner(steps), stored);

    public override TRecord Erase(TRecord record)
    {
        var value = _get(record);
        var erased = _erasure is null ? _shape.Erase(value) : _erasure.Erase(value);
        return _shape.Same(value, erased) ? record : With(record, erased);
    }

    public override FieldChange? Erase(FieldPath path, ReadOnlySpan<FieldStep> steps, FieldChange change)
    {
        if (_erasure is null)
            return _shape.Erase(Path(path), Inner(steps), change);
        if (IsRest)
            return null;

        // A change within the value, or of its end, has a value before it and one after it.
        var whole = change as Replacement<T>;
        return steps.Length == 1 && whole is not null
            ? whole with { From = _erasure.Erase(whole.From), To = _erasure.Erase(whole.To) }
            : new Replacement<T>(Path(path), _erasure.Left, _erasure.Left, _shape);
    }

    private FieldPath Path(FieldPath owner) => IsRest ? owner : owner.Member(Name);

    private ReadOnlySpan<FieldStep> Inner(ReadOnlySpan<FieldStep> steps) => IsRest ? steps : steps[1..];

    /// <summary>What a <c>with</c> expression does.</summary>
    private TRecord With(TRecord record, T value)
    {
        var copy = Clone(record!);
        property.SetValue(copy, value);
        return (TRecord)copy;
    }

    private static Func<TRecord, T> Getter(MethodInfo get)
    {
        if (!typeof(TRecord).IsValueType)
            return get.CreateDelegate<Func<TRecord, T>>();
        var inPlace = get.CreateDelegate<StructureGetter>();
        return record => inPlace(ref record);
    }
}
