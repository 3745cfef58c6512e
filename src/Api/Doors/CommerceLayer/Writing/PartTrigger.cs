using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>A trigger of a part of an order.</summary>
/// <param name="Name">E.g. <c>_ship</c>.</param>
/// <param name="Asked">What it asks of the order; takes the part's id and the values sent.</param>
internal sealed record PartTrigger(string Name, Func<string, AttributeValues, ValueList<OrderAction>> Asked)
{
    /// <summary>One that asks for one action.</summary>
    public PartTrigger(string name, Func<string, AttributeValues, OrderAction> action)
        : this(name, (id, values) => (ValueList<OrderAction>)[action(id, values)])
    {
    }

    public WritableAttribute Attribute => new(Name, AttributeKind.Trigger) { IntegrationsOnly = true };

    /// <summary>What those that are set ask for, in the order of the rows.</summary>
    public static IEnumerable<OrderAction> Actions(IEnumerable<PartTrigger> rows, string id, AttributeValues values) =>
        rows.Where(row => values.IsTriggered(row.Name)).SelectMany(row => row.Asked(id, values));
}
