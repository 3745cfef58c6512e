namespace OrderGrains.Orders.Store;

/// <summary>An effect that one relay delivers and no other for the time being.</summary>
/// <param name="Item">The effect.</param>
/// <param name="Failures">How often it was postponed.</param>
public sealed record ClaimedEffect(OutboxItem Item, int Failures);
