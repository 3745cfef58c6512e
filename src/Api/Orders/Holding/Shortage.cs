using OrderGrains.Orders;

namespace OrderGrains.Api.Orders.Holding;

/// <summary>Of what too little was there to place an order.</summary>
internal static class Shortage
{
    /// <summary>The line that could not be had; null where the order was refused for something else.</summary>
    public static OrderLine? In(Order order, Rejection? rejection)
    {
        var lacking = rejection?.Problems.FirstOrDefault(problem => problem.Kind == ProblemKind.OutOfStock);
        return lacking is null ? null : order.Lines.FirstOrDefault(line => lacking.Path == OrderStock.PathOf(line));
    }
}
