using OrderGrains.Bench.Load;

namespace OrderGrains.Bench.Contestants;

/// <summary>One contestant's rounds of a contest.</summary>
internal sealed record Standing(string Name, IReadOnlyList<Round> Rounds)
{
    /// <summary>Answers per second.</summary>
    public double Rate => Median(Rounds.Select(round => round.Rate));

    /// <summary>In milliseconds.</summary>
    public double P50 => Median(Rounds.Select(round => round.Percentile(0.5)));

    /// <summary>In milliseconds.</summary>
    public double P99 => Median(Rounds.Select(round => round.Percentile(0.99)));

    /// <summary>How many times as fast as the other, round by round: both had the machine in the same state.</summary>
    public double RatioTo(Standing other) => Median(Rounds.Zip(other.Rounds, (mine, theirs) => mine.Rate / theirs.Rate));

    /// <summary>How many times as long as the other's its p99 is, round by round.</summary>
    public double P99To(Standing other) =>
        Median(Rounds.Zip(other.Rounds, (mine, theirs) => mine.Percentile(0.99) / theirs.Percentile(0.99)));

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1
            ? sorted[sorted.Length / 2]
            : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
