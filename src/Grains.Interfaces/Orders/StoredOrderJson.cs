using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OrderGrains.Orders;

/// <summary>
/// The canonical JSON as it is stored: with the members that this build does not know, which <see cref="OrderJsonContext"/> leaves out.
/// </summary>
public static class StoredOrderJson
{
    // What follows is made with it, so it comes first.
    private static readonly MethodInfo Setter =
        typeof(StoredOrderJson).GetMethod(nameof(SetterOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static readonly JsonSerializerOptions Options = new(OrderJsonContext.Default.Options)
    {
        TypeInfoResolver = OrderJsonContext.Default.WithAddedModifier(Complete),
    };

    public static JsonTypeInfo<Order> Order { get; } = (JsonTypeInfo<Order>)Options.GetTypeInfo(typeof(Order));

    private static void Complete(JsonTypeInfo type)
    {
        if (!typeof(IStoredRecord).IsAssignableFrom(type.Type))
            return;
        if (type.Type.GetConstructor(Type.EmptyTypes) is not null)
            SetOneByOne(type);
        KeepUnknown(type);
    }

    /// <summary>
    /// What is generated gathers the values of all members that are only set at first, and makes the record of them; an order has many that
    /// no order sets. To set those that are there costs a quarter less.
    /// </summary>
    private static void SetOneByOne(JsonTypeInfo type)
    {
        type.CreateObject = () => Activator.CreateInstance(type.Type)!;
        foreach (var member in type.Properties)
        {
            if (member.AttributeProvider is PropertyInfo { SetMethod: not null } property)
                member.Set = (Action<object, object?>)Setter.MakeGenericMethod(type.Type, property.PropertyType).Invoke(null, [property])!;
        }
    }

    private static Action<object, object?> SetterOf<TRecord, T>(PropertyInfo property)
        where TRecord : class
    {
        var set = property.SetMethod!.CreateDelegate<Action<TRecord, T>>();
        return (record, value) => set((TRecord)record, (T)value!);
    }

    private static void KeepUnknown(JsonTypeInfo type)
    {
        var unknown = type.Type.GetProperty(nameof(IStoredRecord.Unknown))!;
        var member = type.CreateJsonPropertyInfo(typeof(UnknownMembers), nameof(IStoredRecord.Unknown));
        member.IsExtensionData = true;
        member.Get = record => ((IStoredRecord)record).Unknown;
        member.Set = unknown.SetValue;
        type.Properties.Add(member);
    }
}
