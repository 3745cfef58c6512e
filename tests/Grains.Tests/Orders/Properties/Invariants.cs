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
            && order.Balance is var balance && balance.Refunded + balance.ChargedBack <= balance.Captured
            && balance.Refunded >= 0 && balance.Authorized >= 0 && balance.Authorized + balance.Captured <= step.HighestTotal),
        ("no more is attempted than was ever due", step => step.After.Balance is var balance
            && balance.Authorized + balance.Captured + balance.Pending <= step.HighestTotal),
        ("a gateway is asked for what is pending, and for nothing else", step => step.IsRestored
            || step.Decision.Effects.Where(effect => effect.Request is not null).All(effect => Movements(step.After)
                .Any(one => one.Id == effect.Request!.Movement && one.Asks >= effect.Request.Asks))),
        ("what waits for a gateway falls due", step => Movements(step.After).All(one =>
            one is not { State: MovementState.Pending, Asks: > 0 } || DueTimes.Next(step.After) <= one.AskAt)),
        ("what is being placed waits for a gateway", step => step.IsRestored || step.After.Status != OrderStatus.Placing
            || step.Before.Status == OrderStatus.Placing
            || Movements(step.After).Any(one => one is { State: MovementState.Pending, Asks: > 0 })),
        ("nothing more is taken than is due now", step => step.IsRestored || Taken(step.After) <= Taken(step.Before) + Told(step)
            || Taken(step.After) <= step.HighestTotalOfCommand),
        ("movements add up", step => step.After.Balance == SlowBalance.Of(step.After)),
        ("movement ids are unique", step => Movements(step.After).DistinctBy(one => one.Id).Count() == Movements(step.After).Count()),
        ("what is true of every order is true", step => OrderInvariants.Broken(step.After) is null),
        ("the currency stays once money moved", step => step.IsRestored || !Movements(step.Before).Any()
            || step.After.Currency == step.Before.Currency),
        ("nothing is begun on hold", step => step.IsRestored || !step.Before.OnHold || !step.After.OnHold
            || (Taken(step.After) <= Taken(step.Before) + Told(step) && !BeginsAnAttempt(step)
                && step.After.Shipments.Count(Left) == step.Before.Shipments.Count(Left))),
        ("no parcel leaves on hold", step => step.After.Shipments.All(parcel => !parcel.OnHold || !Left(parcel))),
        ("pieces add up", step => SlowPieces.Broken(step.After) is null),
        ("a return ends once", step => step.IsRestored || step.Before.Returns.All(before => HasEnded(before)
            ? step.After.Returns.Contains(before)
            : step.After.Returns.Any(after => after.Id == before.Id))),
        ("what comes back goes on the shelf once", step => step.IsRestored || Restocked(step.After) - Restocked(step.Before)
            == step.Decision.Effects.Where(effect => effect.Kind == EffectKind.Restock).Sum(effect => effect.Quantity)),
        ("there is a way on", step => step.After.Status == OrderStatus.Cancelled || Table.Standings(step.After).Any(IsWayOn)),
        ("versions are dense", step => step.After.Version == step.Before.Version + (step.Decision.Events.Count > 0 ? 1 : 0)),
        ("a rejection changes nothing", step => step.Decision.Rejection is null
            || (step.Decision is { Order: null, Events.Count: 0, Effects.Count: 0 } && step.After == step.Before)),
        ("without events the order is the same", step => step.Decision.Rejection is not null || step.Decision.Events.Count > 0
            || step.Decision.Order == step.Before),
        ("applying the events gives the order", step => step.Decision.Order is not { } order
            || step.Origin.Apply(step.Decision.Events) == order),
        ("reverting the events gives the order before", step => step.Decision.Order is not { } order
            || order.Revert(step.Decision.Events) == step.Origin),
        ("an anonymized order tells of nobody", step => !step.After.Anonymized || PersonalData.IsErased(step.After)),
        ("what follows is computed",
            step => step.After == (step.After with { Balance = default, Payment = default, Fulfillment = default }).Derived()),
        ("a repeat changes nothing", step => !CommandGen.IsIdempotent(step)
            || Step.Take(step.After, step.Command, Samples.Now.AddYears(1)).Decision.Events.Count == 0),
    ];

    private static bool IsWayOn(VerbStanding standing) => standing is
    {
        WhyNot: null,
        Verb: Verb.Cancel or Verb.Recall or Verb.Refund or Verb.Ship or Verb.AdvanceDelivery,
    };

    /// <summary>What a gateway has done is done, though the order was held or has become cheaper meanwhile.</summary>
    private static long Told(Step step) => step.Command.Actions.OfType<SettleMovement>().DistinctBy(told => told.Movement)
        .Sum(told => Movements(step.Before).FirstOrDefault(one => one.Id == told.Movement)?.Amount ?? 0);

    private static bool BeginsAnAttempt(Step step) => Movements(step.After).Any(
        one => one is { Kind: MovementKind.Authorize } or { Kind: MovementKind.Capture, Parent: null }
            && one is { State: MovementState.Pending, Asks: > 0 } or { State: MovementState.Succeeded }
            && Movements(step.Before).All(before => before.Id != one.Id));

    private static bool HasEnded(OrderReturn one) => one is { CompletedAt: not null } or { CancelledAt: not null };

    /// <summary>The pieces of returns that were restocked, as far as they have a place on a shelf.</summary>
    private static long Restocked(Order order) => order.Returns.Where(one => one.Restock).SelectMany(one => one.Items)
        .Where(item => order.Lines.First(line => line.Id == item.Line).Sku is not null).Sum(item => (long)item.Quantity);

    private static long Taken(Order order) => order.Balance.Authorized + order.Balance.Captured;

    private static bool Left(Shipment shipment) => shipment.State > ShipmentState.Planned;

    private static IEnumerable<Movement> Movements(Order order) => order.Payments.SelectMany(payment => payment.Movements);
}
