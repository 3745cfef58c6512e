namespace OrderGrains.Orders;

/// <summary>
/// What a gateway has done or time has ended can only be written down: refused for a limit, it would be brought again for ever. Each
/// movement ends once and adds at most one that undoes it, so the limits are passed by little.
/// </summary>
internal static class LimitExemption
{
    public static bool Covers(OrderCommand command) => command.Actions.All(action => action is SettleMovement or FallDue);
}
