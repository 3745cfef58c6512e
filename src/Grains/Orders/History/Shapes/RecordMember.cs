using System.Reflection;
using System.Text.Json;

namespace OrderGrains.Orders;

/// <summary>A member of a record, whatever the type of its values.</summary>
/// <param name="name">The canonical camel-case name.</param>
internal abstract class RecordMember<TRecord>(string name)
{
    /// <summary>What stands for the members that the build does not know; no member can have this name.</summary>
    public const string Rest = "";

    public string Name => name;

    /// <summary>Whether it is the member that holds all those that the build does not know. Paths lead through it without a step.</summary>
    public bool IsRest => name == Rest;

    public abstract Shape Shape { get; }

    /// <summary>See <see cref="Shape{T}.HoldsUnknown"/>.</summary>
    public abstract bool HoldsUnknown(TRecord record);

    /// <summary>See <see cref="Shape{T}.Diff"/>; the member may be the same.</summary>
    public abstract void Diff(FieldPath path, TRecord from, TRecord to, List<FieldChange> found);

    /// <summary>See <see cref="Shape{T}.Fold"/>.</summary>
    public abstract TRecord Fold(TRecord record, ReadOnlySpan<FieldStep> steps, FieldChange change);

    /// <summary>See <see cref="Shape{T}.Bind"/>.</summary>
    public abstract FieldChange Bind(ReadOnlySpan<FieldStep> steps, StoredChange stored);

    /// <summary>The record without what is personal in the member.</summary>
    public abstract TRecord Erase(TRecord record);

    /// <summary>See <see cref="Shape{T}.Erase(FieldPath, ReadOnlySpan{FieldStep}, FieldChange)"/>.</summary>
    public abstract FieldChange? Erase(FieldPath path, ReadOnlySpan<FieldStep> steps, FieldChange change);

    public static RecordMember<TRecord> Of(PropertyInfo property)
    {
        var name = property.PropertyType == typeof(UnknownMembers) ? Rest : JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        var type = typeof(RecordMember<,>).MakeGenericType(typeof(TRecord), property.PropertyType);
        return (RecordMember<TRecord>)Activator.CreateInstance(type, name, property)!;
    }
}
