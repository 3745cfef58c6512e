using System.Reflection;

namespace OrderGrains.Orders;

/// <summary>A member with the type of its values.</summary>
internal sealed class RecordMember<TRecord, T>(string name, PropertyInfo property) : RecordMember<TRecord>(name)
{
    private static readonly Func<object, object> Clone = typeof(object)
        .GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<object, object>>();

    private readonly Shape<T> _shape = Shapes.Of<T>();
    private readonly Func<TRecord, T> _get = Getter(property.GetMethod!);

    /// <summary>A getter of a structure works on it where it lies.</summary>
    private delegate T StructureGetter(ref TRecord record);

    public override Shape Shape => _shape;

    public override bool HoldsUnknown(TRecord record) => _shape.HoldsUnknown(_get(record));

    public override void Diff(FieldPath path, TRecord from, TRecord to, List<FieldChange> found)
    {
        var (before, after) = (_get(from), _get(to));
        if (!_shape.Same(before, after))
            _shape.Diff(IsRest ? path : path.Member(Name), before, after, found);
    }

    public override TRecord Fold(TRecord record, ReadOnlySpan<FieldStep> steps, FieldChange change) =>
        With(record, _shape.Fold(_get(record), Inner(steps), change));

    public override FieldChange Bind(ReadOnlySpan<FieldStep> steps, StoredChange stored) => _shape.Bind(Inner(steps), stored);

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
