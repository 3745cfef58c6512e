using OrderGrains.Bench.Contestants;

namespace OrderGrains.Bench.Report;

/// <summary>One line of the table.</summary>
internal sealed record Row
{
    public required string Name { get; init; }

    /// <summary>Per second.</summary>
    public double? Rate { get; init; }

    /// <summary>In milliseconds.</summary>
    public double? P50 { get; init; }

    /// <summary>In milliseconds.</summary>
    public double? P99 { get; init; }

    /// <summary>What the figure compares with, or what it measures.</summary>
    public string Against { get; init; } = "";

    /// <summary>The ratio or the measure that the bar is about; null when it could not be taken.</summary>
    public double? Figure { get; init; }

    public string Unit { get; init; } = "×";

    /// <summary>Null for a row that only informs.</summary>
    public Bar? Bar { get; init; }

    public bool Missed => Bar is not null && (Figure is not { } figure || !Bar.Holds(figure));

    /// <summary>One contestant by itself.</summary>
    public static Row Of(string name, Standing standing) =>
        new() { Name = $"{name}: {standing.Name}", Rate = standing.Rate, P50 = standing.P50, P99 = standing.P99 };

    /// <summary>A contestant against another.</summary>
    public static Row Of(string name, Standing standing, Standing against, Bar? bar = null) =>
        Of(name, standing) with { Against = against.Name, Figure = standing.RatioTo(against), Bar = bar };

    /// <summary>A contestant's p99 against another's.</summary>
    public static Row Latency(string name, Standing standing, Standing against, Bar bar) =>
        Of(name, standing) with { Against = $"p99 of {against.Name}", Figure = standing.P99To(against), Bar = bar };

    /// <summary>A contestant's p99.</summary>
    public static Row Latency(string name, Standing standing, Bar bar) =>
        Of(name, standing) with { Against = "p99", Figure = standing.P99, Unit = bar.Unit, Bar = bar };
}
