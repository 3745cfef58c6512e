using OrderGrains.Simulate.Troubles;

namespace OrderGrains.Simulate.Running;

/// <summary>How much smaller a run is than its seed would have it.</summary>
internal sealed record Limits
{
    public static readonly Limits None = new();

    public int Clients { get; init; } = int.MaxValue;

    public int Calls { get; init; } = int.MaxValue;

    public IReadOnlyList<TroubleKind> Without { get; init; } = [];

    /// <summary>As the command line takes them.</summary>
    public override string ToString() => string.Concat(
        Clients == int.MaxValue ? "" : $" --clients {Clients}",
        Calls == int.MaxValue ? "" : $" --calls {Calls}",
        Without.Count == 0 ? "" : $" --without {string.Join(',', Without).ToLowerInvariant()}");
}
