namespace OrderGrains.Orders.Outbox;

/// <summary>Commands that nobody sent: what the service itself brings to an order.</summary>
internal static class ServiceCommands
{
    /// <summary>How the history names the service.</summary>
    private const string Actor = "ordergrains";

    public static OrderCommand Of(params ReadOnlySpan<OrderAction> actions) => new()
    {
        CommandId = Guid.NewGuid(),
        Door = Door.Manage,
        Actor = Actor,
        Role = CallerRole.Full,
        Actions = [.. actions],
    };
}
