using OrderGrains.Orders;

namespace OrderGrains.Payments.Simulated;

/// <summary>What the simulated gateway does, by the charged token or the last two digits of the amount; else it succeeds at once.</summary>
internal static class SimulatedOutcomes
{
    public static readonly IReadOnlyList<SimulatedOutcome> Rows =
    [
        new("sim_declined", 5, MovementState.Failed) { Reason = "declined" },
        new("sim_slow", 6) { Delay = TimeSpan.FromSeconds(2) },
        new("sim_late", 7) { NotYet = 1 },
        new("sim_late_declined", 8, MovementState.Failed) { NotYet = 1, Reason = "declined" },
        new("sim_lost", 9) { Unanswered = 1 },
        new("sim_never", 13) { Unanswered = int.MaxValue },
    ];

    private static readonly SimulatedOutcome AtOnce = new("", -1);

    /// <summary>The token decides, and the amount where it is none of the names.</summary>
    public static SimulatedOutcome Of(GatewayRequest request) =>
        Rows.FirstOrDefault(row => row.Name == request.Source)
        ?? Rows.FirstOrDefault(row => row.Cents == request.Amount % 100)
        ?? AtOnce;
}
