using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Webhooks;

/// <summary>Something that happens to an order or to parts of it, and that webhooks may be told of.</summary>
/// <param name="Name">As the vendor calls it, e.g. <c>orders.place</c>.</param>
/// <param name="Happened">
/// What it happened to between the order as it was, null where it was not yet or is not kept, and as it is.
/// </param>
internal sealed record Topic(string Name, Func<Order?, Order, IEnumerable<Resource>> Happened)
{
    /// <summary>What its messages are about.</summary>
    public ResourceType Type { get; } = ResourceTypes.Find(Name.Split('.')[0])!;

    /// <summary>Something has come to be among those of an order.</summary>
    public static Topic Came(string name, Func<Order, IEnumerable<Resource>> all) =>
        new(name, (before, order) => Except(all(order), Known(before, all)));

    /// <summary>Something has gone from those of an order.</summary>
    public static Topic Went(string name, Func<Order, IEnumerable<Resource>> all) =>
        new(name, (before, order) => Except(Known(before, all), all(order)));

    /// <summary>An attribute has become this one; what has it from the start has come to it, too.</summary>
    public static Topic Became(string name, Func<Order, IEnumerable<Resource>> all, string attribute, string value)
    {
        return Came(name, Having);

        IEnumerable<Resource> Having(Order order) =>
            all(order).Where(resource => value.Equals(resource.Type.Read(resource.Item, attribute)));
    }

    private static IEnumerable<Resource> Known(Order? order, Func<Order, IEnumerable<Resource>> all) => order is null ? [] : all(order);

    private static IEnumerable<Resource> Except(IEnumerable<Resource> some, IEnumerable<Resource> others)
    {
        var known = others.Select(other => other.Key).ToHashSet();
        return some.Where(one => !known.Contains(one.Key));
    }
}
