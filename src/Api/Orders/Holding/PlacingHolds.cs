using System.Security.Cryptography;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Orders.Holding;

/// <summary>
/// Keeps what an order needs while it is being placed, so that nobody else's takes it in between. Where nobody knows whether the order was
/// placed, those who keep it find out for themselves.
/// </summary>
internal sealed partial class PlacingHolds(IEnumerable<IHoldKind> kinds, TimeProvider time, ILogger<PlacingHolds> logger)
{
    /// <summary>An order that has not been placed so long after the holds were taken is not placed by that request any more.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private const int IdLength = 16;

    private readonly IHoldKind[] _kinds = [.. kinds];

    /// <summary>Has the command carried out with all that is kept for it, and releases what the order does not take.</summary>
    /// <param name="command">Places the order; where the order would refuse it, or stay as it is, nothing is held.</param>
    /// <param name="send">Sends a command to the order.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public async Task<OrderReply> Place(
        OrderCommand command, Func<OrderCommand, Task<OrderReply>> send, CancellationToken cancellationToken)
    {
        var planned = await send(command with { DryRun = true });
        if (planned.Outcome is OrderOutcome.Busy or OrderOutcome.Unavailable)
            return planned;
        if (planned.Preview?.Order is not { } placed)
            return await Refused(command, planned, send);
        if (placed.Status == planned.Order?.Status)
            return await send(command with { Held = HeldItems.None });

        var held = await Take(planned.Order, placed, cancellationToken);
        var reply = await send(command with { Held = held });
        if (reply.Outcome != OrderOutcome.Unknown)
            await Release(held, placed.Merchant, reply.Order, cancellationToken);
        return reply;
    }

    /// <summary>
    /// An order that has carried the command out before says so; any other refuses it, and for what it was refused at first, not because
    /// nothing is held.
    /// </summary>
    private static async Task<OrderReply> Refused(
        OrderCommand command, OrderReply planned, Func<OrderCommand, Task<OrderReply>> send)
    {
        var reply = await send(command with { Held = HeldItems.None });
        return reply.Outcome == OrderOutcome.Rejected ? planned : reply;
    }

    /// <summary>Holds one thing after another; of those behind the first of which there is too little nothing is held.</summary>
    private async Task<HeldItems> Take(Order? order, Order placed, CancellationToken cancellationToken)
    {
        var (hold, until) = (RandomNumberGenerator.GetHexString(IdLength), time.GetUtcNow() + Limit);
        List<HeldItem> held = [];
        foreach (var (kind, need) in _kinds.SelectMany(kind => kind.Needs(order, placed), (kind, need) => (kind, need)))
        {
            var kept = await kind.Hold(need, placed, hold, until, cancellationToken);
            held.Add(new(kind.Kind, need.Name, kept));
            if (kept < need.Amount)
                break;
        }

        return new(hold, until, held.ToValueList());
    }

    private async Task Release(HeldItems held, string merchant, Order? order, CancellationToken cancellationToken)
    {
        foreach (var item in held.Items.Where(item => item.Amount > 0))
        {
            var kind = _kinds.First(kind => kind.Kind == item.Kind);
            if (order is not null && kind.IsTaken(order, item.Name, held.Hold))
                continue;
            try
            {
                await kind.Release(merchant, item.Name, held.Hold, cancellationToken);
            }
            catch (Exception e) when (GrainFailures.IsOfTheCluster(e))
            {
                // The order has answered, and a hold ends by itself.
                NotReleased(e);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "What was held for an order could not be released; it is when its time is up.")]
    private partial void NotReleased(Exception exception);
}
