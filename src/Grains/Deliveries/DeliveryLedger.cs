namespace OrderGrains.Deliveries;

/// <summary>What becomes of a webhook's deliveries, and how they are listed.</summary>
internal static class DeliveryLedger
{
    /// <summary>Of a webhook that was created then; what is known of it already stays.</summary>
    public static DeliveriesState For(this DeliveriesState state, DateTimeOffset since, string from) =>
        state.Cursor is not null && state.Since == since ? state : new() { Since = since, Cursor = from, Term = state.Term };

    /// <summary>With what a relay has reported.</summary>
    public static DeliveriesState With(this DeliveriesState state, DeliveryReport report) => state with
    {
        Cursor = report.Cursor,
        Waiting = report.Waiting,
        Parked = [.. state.Parked.Where(old => report.Parked.All(parked => parked.Place != old.Place)), .. report.Parked],
        Delivered = [.. state.Delivered.Concat(report.Delivered).TakeLast(DeliveryRules.MaxDelivered)],
        Asked = [.. state.Asked.Where(asked => asked.Number > report.AskedUpTo)],
        DeliveredCount = state.DeliveredCount + report.DeliveredCount,
        FailedCount = state.FailedCount + report.FailedCount,
    };

    /// <summary>Asks for deliveries to be made again; those that were parked are no more.</summary>
    public static DeliveriesState Asking(this DeliveriesState state, IReadOnlyCollection<DeliveryPlace> places) => state with
    {
        Asked = [.. state.Asked, .. places.Select((place, index) => new AskedDelivery(state.AskedCount + index + 1, place))],
        AskedCount = state.AskedCount + places.Count,
        Parked = [.. state.Parked.Where(parked => !places.Contains(parked.Place))],
    };

    /// <summary>How many more may be asked for.</summary>
    public static int RoomToAsk(this DeliveriesState state) => Math.Max(DeliveryRules.MaxAsked - state.Asked.Count, 0);

    /// <summary>All that is known, each place once and as it stands now, by place.</summary>
    public static IEnumerable<DeliveryEntry> Entries(this DeliveriesState state) => state.Waiting.Select(Entry)
        .Concat(state.Asked.Select(asked => new DeliveryEntry { Place = asked.Place, State = DeliveryState.Waiting }))
        .Concat(state.Parked.Select(parked => Entry(parked, DeliveryState.Parked)))
        .Concat(state.Delivered.Reverse().Select(delivered => Entry(delivered, DeliveryState.Delivered)))
        .DistinctBy(entry => entry.Place)
        .OrderBy(entry => entry.Place, DeliveryPlace.ByOrder);

    private static DeliveryEntry Entry(WaitingDelivery waiting) => new()
    {
        Place = waiting.Place,
        State = DeliveryState.Waiting,
        UpTo = waiting.UpTo > waiting.Place.Version ? waiting.UpTo : null,
        Failures = waiting.Failures,
        NextAt = waiting.NextAt,
        Answer = waiting.LastAnswer,
    };

    private static DeliveryEntry Entry(EndedDelivery ended, DeliveryState state) => new()
    {
        Place = ended.Place,
        State = state,
        Event = ended.Event,
        Failures = ended.Failures,
        EndedAt = ended.At,
        Answer = ended.Answer,
    };
}
