namespace OrderGrains.Orders;

/// <summary>The door-neutral answer of an order grain; a door turns it into its vendor's words.</summary>
[GenerateSerializer, Immutable, Alias("og.orderReply")]
public sealed record OrderReply
{
    [Id(0)] public required OrderOutcome Outcome { get; init; }

    /// <summary>The order as of this answer: for an accepted command the state it left, for a refused one the state it met.</summary>
    [Id(1)] public Order? Order { get; init; }

    /// <summary>Set when the outcome is <see cref="OrderOutcome.Rejected"/>, and when an order is not found for its market.</summary>
    [Id(2)] public Rejection? Rejection { get; init; }

    /// <summary>True when the answer repeats one given before under the same Idempotency-Key.</summary>
    [Id(3)] public bool Replayed { get; init; }

    /// <summary>Set when the outcome is <see cref="OrderOutcome.NameTaken"/>.</summary>
    [Id(4)] public TakenName? Taken { get; init; }

    /// <summary>Set when a dry run was accepted; <see cref="Order"/> is then what it was decided on.</summary>
    [Id(5)] public OrderPreview? Preview { get; init; }

    /// <summary>The index of the action that was refused; null where the whole command was.</summary>
    [Id(6)] public int? RefusedAction { get; init; }
}
