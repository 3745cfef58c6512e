using OrderGrains.Simulate.Scheduling;

namespace OrderGrains.Simulate.Database;

/// <summary>How long things take between a process and the server, and what gets lost on the way. Chances are in percent.</summary>
internal sealed record Pace
{
    /// <summary>The longest a message travels, in milliseconds.</summary>
    public double Travel { get; init; } = 1;

    /// <summary>The longest a flush takes, in milliseconds.</summary>
    public double Flush { get; init; } = 4;

    /// <summary>Requests that never arrive, or arrive after they have been given up.</summary>
    public double LostRequests { get; init; }

    /// <summary>Answers that never arrive.</summary>
    public double LostAnswers { get; init; }

    /// <summary>Of what is lost, how much is only found out by waiting.</summary>
    public double Silent { get; init; } = 30;

    /// <summary>Transactions that the server refuses.</summary>
    public double Refusals { get; init; }

    /// <summary>How long an answer is waited for, in milliseconds.</summary>
    public double Patience { get; init; } = 3000;

    public TimeSpan DrawTravel(Random random) => random.Between(0.05, Travel);
}
