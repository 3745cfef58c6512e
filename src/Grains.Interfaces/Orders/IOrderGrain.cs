using OrderGrains.Values;
using Orleans.CodeGeneration;
using Orleans.Concurrency;

namespace OrderGrains.Orders;

/// <summary>
/// One order. Its key is <see cref="OrderKey"/> as text. Every method interleaves; updates are still applied one after another, since
/// deciding is synchronous. To a caller that is bound to markets (see <see cref="MarketScope"/>) an order of another one does not exist.
/// </summary>
[Alias("og.IOrderGrain"), Version(1)]
public interface IOrderGrain : IGrainWithStringKey
{
    /// <summary>Decides the command and answers when the outcome is durable.</summary>
    [AlwaysInterleave, Alias("Execute")]
    Task<OrderReply> Execute(OrderCommand command);

    /// <summary>The order as last committed: <see cref="OrderOutcome.Accepted"/> or <see cref="OrderOutcome.NotFound"/>.</summary>
    [AlwaysInterleave, Alias("Read")]
    Task<OrderReply> Read(ValueList<int>? markets = null);

    /// <summary>
    /// The order as it was; <see cref="OrderOutcome.NotFound"/> also where it was not there then, or has no such version, and
    /// <see cref="OrderOutcome.Gone"/> where the events were dropped that told of it.
    /// </summary>
    [AlwaysInterleave, Alias("ReadAsOf")]
    Task<OrderReply> ReadAsOf(OrderMoment moment, ValueList<int>? markets = null);

    /// <summary>The verbs the lifecycle allows now, each with what it would do.</summary>
    [AlwaysInterleave, Alias("Transitions")]
    Task<OrderTransitions?> Transitions(ValueList<int>? markets = null);

    /// <summary>Up to about <paramref name="limit"/> events or 4 MB after a version, oldest first; a version is never split.</summary>
    [AlwaysInterleave, Alias("History")]
    Task<HistoryPage?> History(
        long afterVersion, int limit, ValueList<int>? markets = null, CancellationToken cancellationToken = default);

    /// <summary>Who holds the order, and what waits there.</summary>
    [AlwaysInterleave, Alias("Presence")]
    Task<OrderPresence> Presence();
}
