using OrderGrains.Orders.Store;

namespace OrderGrains.Orders.Writing;

/// <summary>
/// Whoever lets a payment gateway be asked waits a while for its answer and gets the order as the answer left it; where time is up, as it
/// is. A repeat gets the same: what it gets follows from when the movements ended, not from who waits. All calls come from the grain's own
/// turns.
/// </summary>
/// <param name="store">Knows when versions were made.</param>
/// <param name="rewinder">Shows them.</param>
/// <param name="limit">How long to wait.</param>
/// <param name="time">Measures it.</param>
internal sealed class GatewayPatience(IOrderStore store, OrderRewinder rewinder, TimeSpan limit, TimeProvider time)
{
    private readonly List<(string[] Movements, TaskCompletionSource<Order> Ended)> _waiting = [];

    /// <summary>A version of the order is durable.</summary>
    public void Told(Order order)
    {
        if (_waiting.Count == 0)
            return;
        foreach (var waiting in _waiting.FindAll(waiting => HaveEnded(order, waiting.Movements)))
        {
            _waiting.Remove(waiting);
            waiting.Ended.TrySetResult(order);
        }
    }

    /// <summary>What the command that led to a version is answered with, now that the version is durable.</summary>
    public Task<Order> Answer(Order order, OrderCommand command) =>
        Begun(order) is { Length: > 0 } begun && !command.Actions.Any(action => action is SettleMovement or FallDue)
            ? Wait(order, begun, limit)
            : Task.FromResult(order);

    /// <summary>The same for a repeat of the command.</summary>
    /// <param name="asOf">The order as the command left it.</param>
    /// <param name="durable">The order as it is.</param>
    /// <exception cref="OrderStoreException">The history could not be read.</exception>
    public async Task<Order> AnswerAgain(Order asOf, Order durable)
    {
        var begun = Begun(asOf);
        if (begun.Length == 0)
            return asOf;
        var left = asOf.UpdatedAt + limit - time.GetUtcNow();
        if (!HaveEnded(durable, begun))
            return left > TimeSpan.Zero ? await Wait(asOf, begun, left) : asOf;

        var ended = Of(durable, begun).Max(movement => movement.SettledAt);
        if (ended is null || ended > asOf.UpdatedAt + limit)
            return asOf;
        var version = await store.FindVersion(new(asOf.Merchant, asOf.Id), durable.Version, ended.Value, CancellationToken.None);
        return version is { } found ? await rewinder.AsOf(durable, found) ?? asOf : asOf;
    }

    private async Task<Order> Wait(Order order, string[] movements, TimeSpan left)
    {
        var ended = new TaskCompletionSource<Order>(TaskCreationOptions.RunContinuationsAsynchronously);
        var waiting = (movements, ended);
        _waiting.Add(waiting);
        try
        {
            return await ended.Task.Here().WaitAsync(left, time);
        }
        catch (TimeoutException)
        {
            _waiting.Remove(waiting);
            return order;
        }
    }

    /// <summary>What was given to gateways in the very version the order has.</summary>
    private static string[] Begun(Order order) =>
    [
        .. from entry in order.Movements
           where entry.Movement.IsAtGateway && entry.Movement.At == order.UpdatedAt
           select entry.Movement.Id,
    ];

    private static bool HaveEnded(Order order, string[] movements) => Of(order, movements).All(movement => !movement.IsAtGateway);

    private static IEnumerable<Movement> Of(Order order, string[] movements) =>
        order.Movements.Select(entry => entry.Movement).Where(movement => movements.Contains(movement.Id));
}
