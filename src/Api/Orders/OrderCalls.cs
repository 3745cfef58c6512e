using OrderGrains.Api.Doors;
using OrderGrains.Api.Orders.Holding;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Orders;
using OrderGrains.Telemetry;
using OrderGrains.Values;

namespace OrderGrains.Api.Orders;

/// <summary>
/// Calls to order grains with the retries that are safe: a call known not to have run, or one whose outcome is unknown, is repeated
/// under the same command id, by which the grain recognises it.
/// </summary>
internal sealed class OrderCalls(
    IGrainFactory grains, Retries retries, GrainReads reads, PlacingHolds holds, ILogger<OrderCalls> logger)
{
    private const int MaxIdLength = 128;

    private static readonly Task<OrderReply> NotFound = Task.FromResult(new OrderReply { Outcome = OrderOutcome.NotFound });

    private readonly OrderReferences _references = new(grains);
    private readonly SafeRepeats _repeats = new(retries, logger);

    /// <summary>Sends the command; where it has the order take what is kept elsewhere, that is held meanwhile.</summary>
    public Task<OrderReply> Execute(OrderKey key, OrderCommand command, CancellationToken cancellationToken) =>
        command.DryRun || !command.Takes
            ? ExecuteUnheld(key, command, cancellationToken)
            : holds.Place(command, sent => ExecuteUnheld(key, sent, cancellationToken), cancellationToken);

    /// <summary>Sends the command; the order takes what it needs, whether it is there or not.</summary>
    public Task<OrderReply> ExecuteUnheld(OrderKey key, OrderCommand command, CancellationToken cancellationToken) => Call(
        key,
        command,
        static (grain, command, age) => grain.Execute(age is { } first ? command with { Repeated = true, Age = first } : command),
        command.DryRun ? OrderOutcome.Unavailable : OrderOutcome.Unknown,
        cancellationToken);

    /// <summary>The order, unless it is of another market than these (see <see cref="MarketScope"/>).</summary>
    public Task<OrderReply> Read(OrderKey key, ValueList<int>? markets, CancellationToken cancellationToken) =>
        Call(key, markets, static (grain, markets, _) => grain.Read(markets), OrderOutcome.Unavailable, cancellationToken);

    /// <summary>The order as it was.</summary>
    /// <inheritdoc cref="Read"/>
    public Task<OrderReply> ReadAsOf(
        OrderKey key, OrderMoment moment, ValueList<int>? markets, CancellationToken cancellationToken) => Call(
        key,
        (moment, markets),
        static (grain, asked, _) => grain.ReadAsOf(asked.moment, asked.markets),
        OrderOutcome.Unavailable,
        cancellationToken);

    /// <summary>The id of the merchant's order that has another name; null where none has it, or several.</summary>
    public Task<string?> FindByAlias(string merchant, AliasKind kind, string name, CancellationToken cancellationToken) => reads.Ask(
        (IOrderDirectoryGrain directory) => directory.Find(merchant, kind, name, cancellationToken), cancellationToken);

    public IOrderGrain Grain(OrderKey key) => _references[key];

    /// <summary>False for ids no order can have; asking a grain for them would only cost memory.</summary>
    public static bool IsPlausibleId(string orderId) => orderId.CodePoints is > 0 and <= MaxIdLength && EdgeText.IsAcceptable(orderId);

    private Task<OrderReply> Call<T>(
        OrderKey key,
        T asked,
        Func<IOrderGrain, T, TimeSpan?, Task<OrderReply>> call,
        OrderOutcome whenLost,
        CancellationToken cancellationToken)
    {
        if (!IsPlausibleId(key.OrderId))
            return NotFound;
        OrderTraces.Carry();
        return _repeats.Call(Grain(key), asked, call, whenLost, cancellationToken);
    }
}
