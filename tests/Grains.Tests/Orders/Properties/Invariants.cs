using OrderGrains.Orders;
using Table = OrderGrains.Orders.Lifecycle;

namespace OrderGrains.Tests.Orders.Properties;

/// <summary>What holds after every command, whatever came before it.</summary>
internal static class Invariants
{
    public static readonly (string Name, Func<Step, bool> Holds)[] All =
    [
        ("cancelled never ships", step => step.IsRestored || step.Before.Status != OrderStatus.Cancelled
            || step.After.Fulfillment <= step.Before.Fulfillment),
        ("cancelled stays cancelled", step => step.IsRestored || step.Before.Status != OrderStatus.Cancelled
            || step.After.Status == OrderStatus.Cancelled),
        ("fulfilment never goes back from PickedUp on",
            step => step.IsRestored || step.Before.Fulfillment < FulfillmentStatus.PickedUp
            || step.After.Fulfillment >= step.Before.Fulfillment),
        ("money is taken at most once and given back at most as taken", step => step.After is var order
            && order.RefundedAmount >= 0 && order.RefundedAmount <= order.CapturedAmount
            && order.AuthorizedAmount >= 0 && order.AuthorizedAmount + order.CapturedAmount <= step.HighestTotal),
        ("transactions add up", step => Sum(step.After, TransactionKind.Capture) == step.After.CapturedAmount
            && Sum(step.After, TransactionKind.Refund) == step.After.RefundedAmount
            && Sum(step.After, TransactionKind.Authorization) >= step.After.AuthorizedAmount),
        ("transaction ids are unique", step => step.After.Transactions.DistinctBy(one => one.Id).Count() == step.After.Transactions.Count),
        ("versions are dense", step => step.After.Version == step.Before.Version + (step.Decision.Events.Count > 0 ? 1 : 0)),
        ("a rejection changes nothing", step => step.Decision.Rejection is null
            || (step.Decision is { Order: null, Events.Count: 0, Effects.Count: 0 } && step.After == step.Before)),
        ("without events the order is the same", step => step.Decision.Rejection is not null || step.Decision.Events.Count > 0
            || step.Decision.Order == step.Before),
        ("applying the events gives the order", step => step.Decision.Order is not { } order
            || step.Before.Apply(step.Decision.Events) == order),
        ("reverting the events gives the order before", step => step.Decision.Order is not { } order
            || order.Revert(step.Decision.Events) == step.Before),
        ("totals are computed", step => step.After.Totals == OrderTotalsCalculator.Compute(step.After)),
        ("every state is one the table reaches", step => Table.Reachable.Contains(OrderState.Of(step.After))),
        ("a repeat changes nothing", step => !CommandGen.IsIdempotent(step)
            || Step.Take(step.After, step.Command, Samples.Now.AddYears(1)).Decision.Events.Count == 0),
    ];

    private static long Sum(Order order, TransactionKind kind) =>
        order.Transactions.Where(transaction => transaction.Kind == kind).Sum(transaction => transaction.Amount);
}
