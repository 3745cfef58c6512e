using Orleans.CodeGeneration;
using Orleans.Concurrency;

namespace OrderGrains.Orders;

/// <summary>
/// One order. Its key is <see cref="OrderKey"/> as text. Every method interleaves; updates are still applied one after another, since
/// deciding is synchronous.
/// </summary>
[Alias("og.IOrderGrain"), Version(1)]
public interface IOrderGrain : IGrainWithStringKey
{
    /// <summary>Decides the command and answers when the outcome is durable.</summary>
    [AlwaysInterleave, Alias("Execute")]
    Task<OrderReply> Execute(OrderCommand command);

    /// <summary>The order as last committed: <see cref="OrderOutcome.Accepted"/> or <see cref="OrderOutcome.NotFound"/>.</summary>
    [AlwaysInterleave, Alias("Read")]
    Task<OrderReply> Read();

    /// <summary>The verbs the lifecycle allows now, each with what it would do.</summary>
    [AlwaysInterleave, Alias("Transitions")]
    Task<OrderTransitions?> Transitions();

    /// <summary>Up to about <paramref name="limit"/> events or 4 MB after a version, oldest first; a version is never split.</summary>
    [AlwaysInterleave, Alias("History")]
    Task<HistoryPage?> History(long afterVersion, int limit, CancellationToken cancellationToken);
}
