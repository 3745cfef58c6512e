using OrderGrains.Orders;

namespace OrderGrains.Payments.Simulated;

/// <summary>How the simulated gateway treats a movement.</summary>
/// <param name="Name">The token that asks for it.</param>
/// <param name="Cents">The last two digits of an amount that asks for it.</param>
/// <param name="State">What it answers in the end.</param>
internal sealed record SimulatedOutcome(string Name, int Cents, MovementState State = MovementState.Succeeded)
{
    public string? Reason { get; init; }

    /// <summary>How long it takes over each answer.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The first askings, which get no answer.</summary>
    public int Unanswered { get; init; }

    /// <summary>The askings after those, which are told that it is not known yet.</summary>
    public int NotYet { get; init; }
}
