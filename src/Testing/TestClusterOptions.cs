using Microsoft.Extensions.Time.Testing;

namespace OrderGrains.Testing;

/// <summary>What a test's cluster is like.</summary>
public sealed record TestClusterOptions
{
    /// <summary>How many silos there are at the start, 1 to 10. They share the store, as the silos of a cluster share a database.</summary>
    public int Silos { get; init; } = 1;

    /// <summary>Where orders are kept.</summary>
    public TestStore Store { get; init; }

    /// <summary>
    /// The clock of orders and store; unset means the system's. Whatever waits by it, as a request for its payment gateway, waits until
    /// the test moves it. Orleans itself goes by the system's clock: membership, collection of idle grains, time-outs of calls.
    /// </summary>
    public FakeTimeProvider? Time { get; init; }

    /// <summary>Further services of every silo, after those of this cluster; of two for the same purpose the later one counts.</summary>
    public Action<ISiloBuilder>? ConfigureSilo { get; init; }
}
