using OrderGrains.Orders;
using Table = OrderGrains.Orders.Lifecycle;

namespace OrderGrains.Tests.Orders.Gates;

public sealed class EveryCellTests
{
    private static readonly Order[] EveryOrder =
        [.. Samples.EveryState.Select(Samples.At).SelectMany(order => new[] { order, order with { OnHold = true } })];

    public static TheoryData<Verb> Verbs => [.. Enum.GetValues<Verb>()];

    /// <summary>One verb through every door in every state an order can reach, on hold and not.</summary>
    [Theory]
    [MemberData(nameof(Verbs))]
    public void Decide_EveryReachableStateAndDoor_DoesWhatTableAndGateSay(Verb verb)
    {
        foreach (var door in Enum.GetValues<Door>())
        {
            foreach (var order in EveryOrder)
            {
                if (DoorRequests.Of(door, verb, order) is null)
                    Judge(order, verb, door, Samples.Decide(order, verb, door));
            }
        }
    }

    private static void Judge(Order order, Verb verb, Door door, Decision decision)
    {
        var verdict = verb == Verb.Import ? LifecycleVerdict.Legal : Table.Check(verb, order);
        var cell = $"{verb} through {door} at {OrderState.Of(order)}: {verdict}, {decision.Rejection}";
        if (verdict == LifecycleVerdict.Illegal || DoorGates.Find(door, verb)?.Refuses(order, verdict) == true)
        {
            Assert.True(decision.Rejection == Rejection.Of(RejectionCode.IllegalTransition, verb), cell);
            Assert.Null(decision.Order);
        }
        else if (verdict == LifecycleVerdict.Reached)
        {
            Assert.True(decision.Rejection is null && decision.Events.Count == 0 && decision.Order == order, cell);
        }
        else if (decision.Rejection is { } rejection)
        {
            Assert.True(rejection.Code == RejectionCode.InvalidFields || verb == Verb.AdvanceDelivery, cell);
        }
        else if (verb != Verb.Import)
        {
            Assert.True(Table.Rule(verb).Status.Moves[order.Status].Contains(decision.Order!.Status), cell);
            Assert.True(OrderInvariants.Broken(decision.Order) is null, cell);
        }
    }
}
