using OrderGrains.Orders;

namespace OrderGrains.Fuzz.Running;

/// <summary>What a run is to do.</summary>
internal sealed record FuzzPlan
{
    /// <summary>What all requests are drawn from.</summary>
    public required long Seed { get; init; }

    /// <summary>The number of the first request.</summary>
    public long First { get; init; }

    /// <summary>How many requests.</summary>
    public required int Count { get; init; }

    /// <summary>After which time no more are sent; null for no end.</summary>
    public TimeSpan? Time { get; init; }

    public IReadOnlyCollection<Door> Doors { get; init; } = Enum.GetValues<Door>();

    /// <summary>A service that runs already, with the demonstration in; null for one of the run's own.</summary>
    public Uri? Address { get; init; }

    /// <summary>How many requests are under way at a time.</summary>
    public int AtOnce { get; init; } = 8;

    /// <summary>How long a request may take: longer than the longest wait for changes, which one may ask for.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(45);
}
