using System.Reflection;
using System.Runtime.CompilerServices;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Storage.Tests.Erasing;

/// <summary>Makes an order that has a value in every member, each personal one with <see cref="Name"/> in it and no other.</summary>
internal static class PersonalOrder
{
    public const string Name = "Grace";

    public static Order Of(OrderKey key, long version) => ((Order)Record(typeof(Order))) with
    {
        Id = key.OrderId,
        Merchant = key.Merchant,
        Currency = "EUR",
        Version = version,
        Payment = PaymentStatus.Unpaid,
        Fulfillment = FulfillmentStatus.Unfulfilled,
        Totals = OrderTotals.Zero,
        Balance = default,
        OldestReader = 1,
    };

    private static object Record(Type type)
    {
        var made = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var member in type.GetProperties().Where(member => member.SetMethod is not null))
            member.SetValue(made, Value(member.PropertyType, member.IsDefined(typeof(PersonalAttribute))));
        return made;
    }

    private static object Value(Type type, bool isPersonal)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return isPersonal ? $"of {Name} Hopper" : "plain";
        if (type == typeof(JsonText))
            return new JsonText($$"""{"{{Name}}":["{{Name}}"]}""");
        if (type == typeof(UnknownMembers))
            return UnknownMembers.Of([KeyValuePair.Create("glow", new JsonText($$"""{"{{Name}}":1}"""))])!;
        if (type == typeof(DateTimeOffset))
            return Contract.Sample.Now;
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(1)!;
        if (type.IsPrimitive || type == typeof(decimal))
            return Convert.ChangeType(1, type, null);
        if (!type.IsGenericType)
            return Record(type);
        var maker = type.GetGenericTypeDefinition() == typeof(ValueMap<>) ? nameof(Map) : nameof(List);
        return typeof(PersonalOrder).GetMethod(maker, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [isPersonal])!;
    }

    private static ValueList<T> List<T>(bool isPersonal) => [(T)Value(typeof(T), isPersonal)];

    private static ValueMap<T> Map<T>(bool isPersonal) => default(ValueMap<T>).Set(Name, (T)Value(typeof(T), isPersonal));
}
