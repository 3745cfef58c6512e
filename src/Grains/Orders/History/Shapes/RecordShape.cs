using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace OrderGrains.Orders;

/// <summary>A record: it changes by its members, and as a whole where it comes or goes.</summary>
/// <param name="apart">Members that no change names.</param>
internal sealed class RecordShape<T>(params string[] apart) : Shape<T>
    where T : IStoredRecord
{
    private readonly RecordMember<T>[] _members = [.. typeof(T).GetProperties()
        .Where(property => IsStored(property) && !apart.Contains(property.Name)).Select(RecordMember<T>.Of)];

    private RecordMember<T>[]? _ofRecords;
    private FrozenDictionary<string, RecordMember<T>>? _byName;

    public RecordShape()
        : this([])
    {
    }

    /// <summary>In the order they are declared in; what the build does not know is among them.</summary>
    public IEnumerable<string> Members => _members.Where(member => !member.IsRest).Select(member => member.Name);

    public override bool HasRecords => true;

    public override bool HoldsUnknown(T value)
    {
        if (value is null || value.Unknown is not null)
            return value is not null;
        foreach (var member in _ofRecords ??= [.. _members.Where(member => member.Shape.HasRecords)])
        {
            if (member.HoldsUnknown(value))
                return true;
        }

        return false;
    }

    public override void Diff(FieldPath path, T from, T to, List<FieldChange> found)
    {
        if (from is null || to is null)
        {
            base.Diff(path, from!, to!, found);
            return;
        }

        foreach (var member in _members)
            member.Diff(path, from, to, found);
    }

    public override T Fold(T value, ReadOnlySpan<FieldStep> steps, FieldChange change) =>
        steps.IsEmpty || value is null ? base.Fold(value!, steps, change) : Find(steps[0].Name).Fold(value, steps, change);

    public override FieldChange Bind(ReadOnlySpan<FieldStep> steps, StoredChange stored) =>
        steps.IsEmpty ? base.Bind(steps, stored) : Find(steps[0].Name).Bind(steps, stored);

    public override T Erase(T value) =>
        value is null ? value! : _members.Aggregate(value, static (record, member) => member.Erase(record));

    public override FieldChange? Erase(FieldPath path, ReadOnlySpan<FieldStep> steps, FieldChange change) =>
        steps.IsEmpty ? base.Erase(path, steps, change) : Find(steps[0].Name).Erase(path, steps, change);

    public override Shape? Part(ref FieldStep step, PresentNames presentNames)
    {
        step = step with { Name = presentNames(typeof(T), step.Name) };
        return Find(step.Name) is { IsRest: false } member ? member.Shape : null;
    }

    public override JsonNode? Rename(JsonNode? value, PresentNames presentNames) => value is JsonObject members
        ? new JsonObject(members.Select(member => Rename(member.Key, member.Value?.DeepClone(), presentNames)))
        : value;

    private KeyValuePair<string, JsonNode?> Rename(string name, JsonNode? value, PresentNames presentNames)
    {
        var step = new FieldStep(name, IsKey: false);
        var part = Part(ref step, presentNames);
        return KeyValuePair.Create(step.Name, part is null ? value : part.Rename(value, presentNames));
    }

    private RecordMember<T> Find(string name)
    {
        _byName ??= _members.ToFrozenDictionary(member => member.Name, StringComparer.Ordinal);
        return _byName.TryGetValue(name, out var member) ? member : _byName[RecordMember<T>.Rest];
    }

    private static bool IsStored(PropertyInfo property) =>
        property.PropertyType == typeof(UnknownMembers) || (property.SetMethod is not null
        && property.GetCustomAttribute<JsonIgnoreAttribute>() is not { Condition: JsonIgnoreCondition.Always });
}
