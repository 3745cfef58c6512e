using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Fuuffy.Webhooks;

/// <summary>One of the vendor's eight events (section 3.3).</summary>
/// <param name="Name">What the vendor calls it.</param>
/// <param name="Description">What is said of it where nobody says anything; the one of parcels in transit is the vendor's.</param>
internal sealed record FuuffyEvent(string Name, string Description)
{
    private static readonly FuuffyEvent PickedUp = new("order.picked_up", "Package picked up from sender");

    /// <summary>Where the parcel's stage does not decide.</summary>
    private static readonly Dictionary<string, FuuffyEvent> ByVerb = new()
    {
        [Lifecycle.Rule(Verb.Import).Event] = new("order.created", "Order created"),
        [Lifecycle.Rule(Verb.Ship).Event] = PickedUp,
        [Lifecycle.Rule(Verb.FailDelivery).Event] = new("order.failed_delivery", "Package could not be delivered"),
        [Lifecycle.Rule(Verb.ReportException).Event] = new("order.exception", "Package delayed on its way"),
        [Lifecycle.Rule(Verb.Cancel).Event] = new("order.cancelled", "Order cancelled"),
        [Lifecycle.Rule(Verb.Recall).Event] = new("order.cancelled", "Order cancelled"),
    };

    private static readonly Dictionary<ShipmentState, FuuffyEvent> ByStage = new()
    {
        [ShipmentState.PickedUp] = PickedUp,
        [ShipmentState.InTransit] = new("order.in_transit", "Package in transit to destination"),
        [ShipmentState.OutForDelivery] = new("order.out_for_delivery", "Package out for delivery"),
        [ShipmentState.Delivered] = new("order.delivered", "Package delivered to recipient"),
    };

    private static readonly string Advanced = Lifecycle.Rule(Verb.AdvanceDelivery).Event;

    /// <summary>All eight, as receivers know them.</summary>
    public static IReadOnlyCollection<string> Names { get; } =
        [.. ByVerb.Values.Concat(ByStage.Values).Select(known => known.Name).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whether the vendor tells of an event.</summary>
    /// <param name="eventName">As the history has it.</param>
    public static bool TellsOf(string eventName) => eventName == Advanced || ByVerb.ContainsKey(eventName);

    /// <summary>What the vendor makes of an event; null for one that the vendor does not tell of.</summary>
    /// <param name="eventName">As the history has it.</param>
    /// <param name="stage">Where the parcel that it is about stands then.</param>
    public static FuuffyEvent? Of(string eventName, ShipmentState? stage) => eventName == Advanced
        ? stage is { } reached ? ByStage.GetValueOrDefault(reached) : null
        : ByVerb.GetValueOrDefault(eventName);
}
