namespace OrderGrains.Faults.Orders;

/// <summary>An answer as the client saw it.</summary>
/// <param name="Kind">What it came to.</param>
/// <param name="Version">The order's version that it names: after the update, or the one a refusal rests on.</param>
/// <param name="Replayed">It was marked as the repeat of an earlier answer.</param>
/// <param name="Order">The order that was read.</param>
/// <param name="Detail">For people: status and body of an answer that was not expected, or what went wrong.</param>
public sealed record OrderAnswer(
    AnswerKind Kind, long Version = 0, bool Replayed = false, ModelOrder? Order = null, string? Detail = null);
