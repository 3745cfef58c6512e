using OrderGrains.Orders;

namespace OrderGrains.Api.Doors;

/// <summary>
/// How a door shows the canonical status axes: an ordered table, first match wins. The last row matches everything, so every order has
/// a status at every door.
/// </summary>
/// <param name="name">The vendor's member, e.g. <c>status</c>.</param>
/// <param name="rows">In order of precedence.</param>
internal sealed class Projection(string name, params ProjectionRow[] rows)
{
    public string Name => name;

    public IReadOnlyList<ProjectionRow> Rows => rows;

    /// <exception cref="InvalidOperationException">No row matches; a test over all states keeps that from happening.</exception>
    public string Of(Order order)
    {
        foreach (var row in rows)
        {
            if (row.Matches(order))
                return row.Show(order);
        }

        throw new InvalidOperationException($"The projection '{name}' has no row for {order.Status}/{order.Payment}/{order.Fulfillment}.");
    }
}
