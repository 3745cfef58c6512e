using OrderGrains.Orders;

namespace OrderGrains.Storage.Searching;

/// <summary>What an order is found by: the columns beside its payload.</summary>
/// <param name="Status">By name, as the two axes after it.</param>
/// <param name="Payment">See <see cref="Status"/>.</param>
/// <param name="Fulfillment">See <see cref="Status"/>.</param>
/// <param name="Email">See <see cref="SearchText.Email"/>.</param>
/// <param name="Market">See <see cref="SearchText.Of"/>; the market's id.</param>
/// <param name="MarketNumber">Null too for a market without one.</param>
/// <param name="Reference">See <see cref="SearchText.Of"/>.</param>
/// <param name="CreatedAt">In ticks, UTC.</param>
/// <param name="Amount">The total with taxes in minor units.</param>
/// <param name="Customer">See <see cref="SearchText.Of"/>; the customer's id.</param>
internal sealed record SearchRow(
    string Status,
    string Payment,
    string Fulfillment,
    string? Email,
    string? Market,
    long? MarketNumber,
    string? Reference,
    long CreatedAt,
    long Amount,
    string? Customer)
{
    /// <summary>The status of what was deleted: only who looks for orders of any status finds it.</summary>
    private const string Deleted = nameof(Deleted);

    public static SearchRow Of(Order order) => new(
        order.IsDeleted() ? Deleted : order.Status.ToString(),
        order.Payment.ToString(),
        order.Fulfillment.ToString(),
        SearchText.Email(order.Customer?.Email),
        SearchText.Of(order.Market?.Id),
        order.Market?.Number,
        SearchText.Of(order.Reference),
        order.CreatedAt.UtcTicks,
        OrderTotalsCalculator.Compute(order).TotalWithTaxes,
        SearchText.Of(order.Customer?.Id));

    /// <summary>Whether both orders are surely found by the same.</summary>
    public static bool IsSame(Order order, Order before) =>
        (order.Status, order.Payment, order.Fulfillment) == (before.Status, before.Payment, before.Fulfillment)
        && order.IsDeleted() == before.IsDeleted()
        && (order.Customer?.Email, order.Customer?.Id) == (before.Customer?.Email, before.Customer?.Id)
        && (order.Market?.Id, order.Market?.Number) == (before.Market?.Id, before.Market?.Number)
        && order.Reference == before.Reference
        && order.CreatedAt == before.CreatedAt
        && OrderTotalsCalculator.RestOnTheSame(order, before);
}
