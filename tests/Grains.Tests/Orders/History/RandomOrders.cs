using System.Reflection;
using System.Runtime.CompilerServices;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Tests.Orders.History;

/// <summary>Draws orders, and orders that are much like another. Few values are drawn from, so that parts meet again.</summary>
internal sealed class RandomOrders(int seed)
{
    private static readonly string[] Computed =
        [nameof(Order.Totals), nameof(Order.Balance), nameof(Order.Payment), nameof(Order.Fulfillment)];

    private static readonly string[] Texts = ["", "a", "ab", "a.b[c]\\", "é🐧\n", "\"x\""];
    private static readonly string[] Data = ["1", "1.50", "null", "\"a\"", "[1,{}]", "{}"];
    private static readonly DateTimeOffset Moment = new(2025, 2, 3, 4, 5, 6, TimeSpan.FromHours(2));

    private readonly Random _random = new(seed);

    public Order Next() => Like(new() { Id = "o", Merchant = "m", Currency = "" });

    public Order Like(Order order) => ((Order)Record(typeof(Order), order)) with
    {
        Id = order.Id,
        Merchant = order.Merchant,
        Version = 0,
        UpdatedAt = default,
        OldestReader = 0,
        Totals = OrderTotals.Zero,
        Balance = default,
        Payment = PaymentStatus.Unpaid,
        Fulfillment = FulfillmentStatus.Unfulfilled,
    };

    private object? Value(Type type, object? now, bool mayBeUnset)
    {
        if (mayBeUnset && _random.Next(6) == 0)
            return null;
        if (typeof(IStoredRecord).IsAssignableFrom(type))
            return Record(type, now);
        if (type == typeof(JsonText))
            return Json(depth: 0);
        if (type == typeof(UnknownMembers))
            return UnknownMembers.Of([KeyValuePair.Create(Pick(Texts[1..]), Json(depth: 1))]);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
            return Call(nameof(List), type, now);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueMap<>))
            return Call(nameof(Map), type, now);
        if (now is not null && !(type.IsEnum && !Enum.IsDefined(type, now)) && _random.Next(2) == 0)
            return now is string text ? text + Pick(Texts) : now;
        return Leaf(Nullable.GetUnderlyingType(type) ?? type);
    }

    private object Leaf(Type type)
    {
        if (type == typeof(string))
            return Pick(Texts);
        if (type == typeof(DateTimeOffset))
            return Moment.AddTicks(_random.Next(3));
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(_random.Next(Math.Min(3, Enum.GetValues(type).Length)))!;
        return type == typeof(bool) ? _random.Next(2) == 0 : Convert.ChangeType(_random.Next(3), type, null);
    }

    private object Record(Type type, object? now)
    {
        var isPositional = type.GetConstructor(Type.EmptyTypes) is null;
        var made = now is null ? New(type, isPositional) : Copy(now);
        var stored = type.GetProperties().Where(property => property.SetMethod is not null && !Computed.Contains(property.Name));
        foreach (var property in stored)
        {
            // Most of what is there stays, so that there is something to go around what changes.
            var isRequired = isPositional || property.IsDefined(typeof(RequiredMemberAttribute));
            if (now is null || _random.Next(4) == 0)
                property.SetValue(made, Value(property.PropertyType, property.GetValue(made), MayBeUnset(property) && !isRequired));
        }

        return made;
    }

    private static bool MayBeUnset(PropertyInfo property) =>
        !property.PropertyType.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) is not null;

    private static object New(Type type, bool isPositional) =>
        isPositional ? RuntimeHelpers.GetUninitializedObject(type) : Activator.CreateInstance(type)!;

    private static object Copy(object record) =>
        typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(record, null)!;

    private JsonText Json(int depth) => depth < 3 && _random.Next(2) == 0
        ? new("{" + string.Join(',', "abc".Where(_ => _random.Next(2) == 0).OrderBy(_ => _random.Next(2))
            .Select(name => $"\"{name}\":{Json(depth + 1)}")) + "}")
        : new(Pick(Data));

    private object Call(string method, Type generic, object? now) => GetType()
        .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Instance)!
        .MakeGenericMethod(generic.GetGenericArguments()).Invoke(this, [now])!;

    private ValueList<T> List<T>(ValueList<T> now)
    {
        var kept = now.Where(_ => _random.Next(4) != 0).Select(item => _random.Next(2) == 0 ? item : Item(item));
        var items = kept.Concat(Enumerable.Range(0, _random.Next(3)).Select(_ => Item(default(T))));
        return items.OrderBy(_ => _random.Next(2)).ToValueList();
    }

    private ValueMap<T> Map<T>(ValueMap<T> now) =>
        Texts.Where(_ => _random.Next(3) == 0)
            .Aggregate(now, (map, key) => _random.Next(3) == 0 ? map.Remove(key) : map.Set(key, Item(default(T))));

    private T Item<T>(T? now) => (T)Value(typeof(T), now, mayBeUnset: false)!;

    private T Pick<T>(T[] values) => values[_random.Next(values.Length)];
}
