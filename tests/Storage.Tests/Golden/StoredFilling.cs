using System.Reflection;
using System.Runtime.CompilerServices;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Storage.Tests.Golden;

/// <summary>Makes values whose every stored member, down to the leaves, is set.</summary>
/// <param name="later">Values that differ from those of the first, though not what elements of lists are known by.</param>
internal sealed class StoredFilling(bool later)
{
    private static readonly string[] Names = [nameof(OrderLine.Id), nameof(ShipmentItem.Line), nameof(Order.Merchant)];
    private static readonly DateTimeOffset Moment = new(2025, 2, 3, 4, 5, 6, 700, TimeSpan.Zero);

    public T Fill<T>() => (T)Make(typeof(T), "")!;

    /// <param name="type">What is made.</param>
    /// <param name="member">The member it is for, or in whose list it is.</param>
    public object? Make(Type type, string member)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return later && !Names.Contains(member) ? "Grâce 🐧 \"2\"" : "Grâce 🐧";
        if (type == typeof(JsonText))
            return new JsonText(later ? """{"a":[1.50,{"b":null}],"c":1}""" : """{"a":[1.50,{"b":null}]}""");
        if (type == typeof(UnknownMembers))
            return null;
        if (type == typeof(DateTimeOffset))
            return later ? Moment.AddTicks(1) : Moment;
        if (type == typeof(bool))
            return true;
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - (later ? 2 : 1));
        if (type == typeof(decimal))
            return later ? 8.50m : 7.50m;
        if (type.IsPrimitive)
            return Convert.ChangeType(later ? 8 : 7, type, null);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
            return Call(nameof(ListOf), type, member);
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueMap<>)
            ? Call(nameof(MapOf), type, member)
            : Filled(type);
    }

    private object Filled(Type type)
    {
        var made = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is not null))
            property.SetValue(made, Make(property.PropertyType, property.Name));
        return made;
    }

    private object Call(string method, Type generic, string member) => GetType()
        .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Instance)!
        .MakeGenericMethod(generic.GetGenericArguments()).Invoke(this, [member])!;

    private ValueList<T> ListOf<T>(string member) => [(T)Make(typeof(T), member)!];

    private ValueMap<T> MapOf<T>(string member) =>
        default(ValueMap<T>).Set("key", (T)Make(typeof(T), member)!).Set(later ? "another" : "one", (T)Make(typeof(T), member)!);
}
