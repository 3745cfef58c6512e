using System.Reflection;
using System.Runtime.CompilerServices;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Tests.Orders.History;

/// <summary>Makes an order whose every property, down to the leaves, differs from the default.</summary>
internal static class OrderFilling
{
    private static readonly DateTimeOffset Moment = new(2025, 2, 3, 4, 5, 6, TimeSpan.Zero);

    /// <summary>What is computed stays as it is of an empty order.</summary>
    public static Order Fill() => (Order)Make(typeof(Order)) with
    {
        Id = "o",
        Merchant = "m",
        Version = 0,
        UpdatedAt = default,
        OldestReader = 0,
        Totals = OrderTotals.Zero,
        Balance = default,
        Payment = PaymentStatus.Unpaid,
        Fulfillment = FulfillmentStatus.Unfulfilled,
    };

    private static object Make(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return "text";
        if (type == typeof(JsonText))
            return new JsonText("""{"a":[1,{"b":null}]}""");
        if (type == typeof(UnknownMembers))
            return UnknownMembers.Of([KeyValuePair.Create("glow", new JsonText("7"))])!;
        if (type == typeof(DateTimeOffset))
            return Moment;
        if (type == typeof(bool))
            return true;
        if (type.IsEnum)
            return Enum.GetValues(type).Cast<object>().Take(3).Last();
        if (type.IsPrimitive || type == typeof(decimal))
            return Convert.ChangeType(7, type, null);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
            return Call(nameof(ListOf), type);
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueMap<>) ? Call(nameof(MapOf), type) : Filled(type);
    }

    private static object Filled(Type type)
    {
        var made = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is not null))
            property.SetValue(made, Make(property.PropertyType));
        return made;
    }

    private static object Call(string method, Type generic) => typeof(OrderFilling)
        .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(generic.GetGenericArguments()).Invoke(null, null)!;

    private static ValueList<T> ListOf<T>() => [(T)Make(typeof(T))];

    private static ValueMap<T> MapOf<T>() => default(ValueMap<T>).Set("key", (T)Make(typeof(T)));
}
