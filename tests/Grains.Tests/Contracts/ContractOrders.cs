using System.Collections.Concurrent;
using OrderGrains.Orders;
using OrderGrains.Tests.Orders;

namespace OrderGrains.Tests.Contracts;

/// <summary>An order at some place of the three axes, and what a table may ask of it beside what a door shows.</summary>
/// <param name="Order">With all that is derived of it.</param>
/// <param name="Variety">Which of a door's varieties it is; nothing for the plain one.</param>
internal sealed record ContractOrders(Order Order, string Variety)
{
    private static readonly ConcurrentDictionary<Door, ContractOrders[]> Known = new();

    /// <summary>Every place an order can stand at, in each of the door's varieties.</summary>
    public static ContractOrders[] Of(Door door) => Known.GetOrAdd(door, _ =>
    [
        .. from variety in ContractDoors.Varieties(door)
           from state in Samples.EveryState
           let order = Samples.Import(state, variety.Value).Order
           where order is not null
           select new ContractOrders(order with { Version = 1 }, variety.Key),
    ]);

    /// <param name="tags">The variety, then values of the axes, apart by blanks; without a variety the plain one is meant.</param>
    public bool HasAll(string tags)
    {
        if (!tags.StartsWith(Variety, StringComparison.Ordinal))
            return false;
        string[] axes = [$"{Order.Status}", $"{Order.Payment}", $"{Order.Fulfillment}"];
        return tags[Variety.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).All(axes.Contains);
    }
}
