using System.Globalization;
using System.Reflection;
using System.Text.Json;
using OrderGrains.Customers;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.GrainState;
using OrderGrains.Storage.Payloads;

namespace OrderGrains.Storage.Tests.Golden;

/// <summary>Everything that is stored: orders, their events, effects in the outbox, and the state of every grain that has one.</summary>
internal static class StoredShapes
{
    private static readonly Order Empty = new() { Id = "o", Merchant = "m", Currency = "" };

    public static IReadOnlyList<StoredShape> All { get; } =
    [
        new(
            "order",
            () => OrderPayload.Current.Write(Filled(later: false)),
            bytes => OrderPayload.Current.Write(OrderPayload.Current.Read(1, bytes))),
        Event("event.made", Empty, Filled(later: false)),
        Event("event.changed", Filled(later: false), Filled(later: true)),
        Event("event.taken", Filled(later: true), Empty),
        new("event-types", () => Types(Numbers()), bytes => Types(JsonSerializer.Deserialize<Dictionary<short, string>>(bytes)!.Keys)),
        .. Enum.GetValues<EffectKind>().Select(Effect),
        .. States().Select(state => State(state.Name, state.Type)),
    ];

    /// <summary>What grains keep, found by what their constructors ask for.</summary>
    private static IEnumerable<(string Name, Type Type)> States() =>
        from grain in typeof(OrderDirectoryGrain).Assembly.GetTypes()
        where !grain.IsAbstract
        from constructor in grain.GetConstructors()
        from parameter in constructor.GetParameters()
        let type = parameter.ParameterType
        where type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IPersistentState<>)
        let state = parameter.GetCustomAttribute<PersistentStateAttribute>()!
        select (state.StateName, type.GetGenericArguments()[0]);

    private static Order Filled(bool later) => new StoredFilling(later).Fill<Order>() with { Id = "o", Merchant = "m", OldestReader = 1 };

    private static StoredShape Event(string name, Order before, Order after) => new(
        name,
        () => StoredJson.Write(new OrderEvent("tested", OrderFields.Diff(before, after)).Write),
        bytes => StoredJson.Write(new OrderEvent("tested", OrderFields.ReadChanges(bytes)).Write));

    private static StoredShape Effect(EffectKind kind) => new(
        $"effect.{kind}",
        () => Write(new StoredFilling(later: false).Fill<OrderEffect>() with { Kind = kind }),
        bytes => Write(JsonSerializer.Deserialize(bytes, EffectJsonContext.Default.OrderEffect)!));

    private static byte[] Write(OrderEffect effect) => JsonSerializer.SerializeToUtf8Bytes(effect, EffectJsonContext.Default.OrderEffect);

    private static StoredShape State(string name, Type type) => (StoredShape)typeof(StoredShapes)
        .GetMethod(nameof(StateOf), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(type).Invoke(null, [name])!;

    private static StoredShape StateOf<T>(string name)
    {
        var serializer = new JsonStateSerializer();
        return new(
            $"state.{name}",
            () => serializer.Serialize(new StoredFilling(later: false).Fill<T>()).ToArray(),
            bytes => serializer.Serialize(serializer.Deserialize<T>(new(bytes))).ToArray());
    }

    private static IEnumerable<short> Numbers() => Enumerable.Range(0, short.MaxValue)
        .Select(number => (short)number)
        .Where(number => EventTypes.Name(number) != number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Numbers of events with their names, which are the numbers themselves where there is none.</summary>
    private static byte[] Types(IEnumerable<short> numbers) =>
        JsonSerializer.SerializeToUtf8Bytes(numbers.Order().ToDictionary(number => number, EventTypes.Name));
}
