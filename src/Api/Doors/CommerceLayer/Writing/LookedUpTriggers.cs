using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>Triggers for which something has to be looked up that the order does not know itself.</summary>
internal static class LookedUpTriggers
{
    private static readonly (string Name, Func<ResourceCall, Order, Task<IReadOnlyList<OrderAction>>> Actions)[] Rows =
    [
        (Triggers.RefreshPrices, LinePrices.Anew),
        (Triggers.FixPaymentSource, AuthorizedSource.Again),
    ];

    public static bool AreIn(AttributeValues values) => Array.Exists(Rows, row => values.IsTriggered(row.Name));

    /// <summary>What those that are set ask of the order, as far as that can be found.</summary>
    public static async Task<IReadOnlyList<OrderAction>> Actions(ResourceCall call, Order order, AttributeValues values)
    {
        List<OrderAction> all = [];
        foreach (var (_, actions) in Rows.Where(row => values.IsTriggered(row.Name)))
            all.AddRange(await actions(call, order));
        return all;
    }
}
