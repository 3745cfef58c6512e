namespace OrderGrains.Orders.Outbox;

/// <summary>Commands that nobody sent: what the service itself brings to an order.</summary>
internal static class ServiceCommands
{
    /// <summary>How the history names the service.</summary>
    private const string Actor = "ordergrains";

    public static OrderCommand Of(params ReadOnlySpan<OrderAction> actions) => new()
    {
#pragma warning disable RS0030 // Nobody sent the command, so its id is drawn here.
        CommandId = Guid.NewGuid(),
#pragma warning restore RS0030
        Door = Door.Manage,
        Actor = Actor,
        Role = CallerRole.Full,
        Actions = [.. actions],
    };
}
