using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Properties;

/// <summary>One command of a sequence with the order before and after it, folded as the grain does.</summary>
internal sealed record Step(Order Before, OrderCommand Command, Decision Decision, Order After)
{
    /// <summary>The highest total the order has had so far, in minor units.</summary>
    public long HighestTotal { get; init; }

    /// <summary>The highest total on the way of this command, in minor units.</summary>
    public long HighestTotalOfCommand { get; init; }

    /// <summary>What the events start from: a command that anonymizes the order has anonymized its past as well.</summary>
    public Order Origin => Decision.Erases ? PersonalData.Erase(Before) : Before;

    /// <summary>True when an import put the order back to another one, which no path of the lifecycle has to lead to.</summary>
    public bool IsRestored => Command.Actions.Any(action => action is ImportOrder);

    public static Step Take(Order before, OrderCommand command, DateTimeOffset now)
    {
        var decision = OrderDecider.Decide(before, command, now);
        var after = decision.Events.Count > 0 ? decision.Order! with { Version = before.Version + 1, UpdatedAt = now } : before;
        return new(before, command, decision, after);
    }

    /// <summary>The steps of a sequence, a minute apart.</summary>
    public static IEnumerable<Step> Run(Order order, IEnumerable<OrderCommand> commands)
    {
        var (now, highest) = (Samples.Now, order.Totals.TotalWithTaxes);
        foreach (var command in commands)
        {
            now = now.AddMinutes(1);
            var step = Take(order, command, now);
            order = step.After;
            highest = Math.Max(highest, step.Peak());
            yield return step with { HighestTotal = highest, HighestTotalOfCommand = step.Peak() };
        }
    }

    /// <summary>The highest total on the way: a command may raise it, take money and lower it again.</summary>
    private long Peak()
    {
        var (order, peak) = (Origin, Before.Totals.TotalWithTaxes);
        foreach (var happened in Decision.Events)
        {
            order = order.Apply([happened]);
            peak = Math.Max(peak, order.Totals.TotalWithTaxes);
        }

        return peak;
    }

    public override string ToString() =>
        $"{Command.Door} {string.Join(", ", Command.Actions.Select(action => $"{action.GetType().Name} {action.Verb}"))} " +
        $"at {OrderState.Of(Before)} gives {OrderState.Of(After)} ({Decision.Rejection})";
}
