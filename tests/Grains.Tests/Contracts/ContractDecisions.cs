using OrderGrains.Orders;
using OrderGrains.Tests.Orders;

namespace OrderGrains.Tests.Contracts;

/// <summary>Holds the decisions of the lifecycle and the gates against the cells.</summary>
internal static class ContractDecisions
{
    public static void Check(this ContractCell cell, Order? order)
    {
        var door = cell.Table.Door;
        var decision = Send(door, order, cell.Request);
        if (cell.IsRefused)
        {
            Assert.True(decision.Rejection?.Code == RejectionCode.IllegalTransition, $"{cell.Of(order)}: {Outcome(door, decision)}");
            return;
        }

        Assert.True(decision.Rejection is null, $"{cell.Of(order)}: {decision.Rejection}");
        Assert.True(decision.Events.Count > 0 != cell.ChangesNothing, $"{cell.Of(order)}: {decision.Events.Count} events");
        var before = order is null ? "" : ContractDoors.Shown(door, order);
        var after = ContractDoors.Shown(door, decision.Order!);
        Assert.True(cell.LeadsTo(after, before), $"{cell.Of(order)}: {after}");
    }

    private static Decision Send(Door door, Order? order, string request)
    {
        var (sentTo, actions) = ContractRequests.Of(door, request);
        return OrderDecider.Decide(order?.Derived(), Samples.Command(sentTo, actions), Samples.Now);
    }

    private static string Outcome(Door door, Decision decision) =>
        decision.Rejection?.ToString() ?? ContractDoors.Shown(door, decision.Order!);
}
