namespace OrderGrains.Orders;

/// <summary>One row of the table of payment statuses.</summary>
/// <param name="Status">What it shows.</param>
/// <param name="Text">When, in words.</param>
/// <param name="Matches">When, asked of an order with its totals and balance.</param>
internal sealed record PaymentStatusRow(PaymentStatus Status, string Text, Func<Order, bool> Matches);
