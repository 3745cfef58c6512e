using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrderGrains.Orders.Outbox;
using OrderGrains.Orders.Store;
using OrderGrains.Orders.Writing;
using OrderGrains.Payments;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>
/// What makes a grain of an <see cref="OrderKeeper"/>: its activation loads the order, its calls are the keeper's, and it goes when the
/// keeper is done.
/// </summary>
[GrainType("order")]
internal sealed class OrderGrain(
    IOrderStore store,
    IActivationLease lease,
    OffTurn offTurn,
    OutboxSignal outbox,
    PaymentGateways gateways,
    TimeProvider time,
    IOptions<OrderGrainOptions> options,
    ILogger<OrderGrain> logger) : Grain, IOrderGrain
{
    private OrderKeeper _keeper = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = OrderKey.Parse(this.GetPrimaryKeyString());
        _keeper = new(key, store, lease, offTurn, outbox, gateways, time, options.Value, logger, DeactivateOnIdle);
        return _keeper.Start(cancellationToken);
    }

    public Task<OrderReply> Execute(OrderCommand command) =>
        command.Fleeting ? ExecuteAndLeave(command) : _keeper.Execute(command);

    public Task<OrderReply> Read(ValueList<int>? markets) => _keeper.Read(markets);

    public Task<OrderReply> ReadAsOf(OrderMoment moment, ValueList<int>? markets) => _keeper.ReadAsOf(moment, markets);

    public Task<OrderTransitions?> Transitions(ValueList<int>? markets) => _keeper.Transitions(markets);

    public Task<OrderPresence> Presence() => Task.FromResult(_keeper.Presence($"{GrainContext.Address.SiloAddress}"));

    public async Task<HistoryPage?> History(
        long afterVersion, int limit, ValueList<int>? markets, CancellationToken cancellationToken)
    {
        try
        {
            return await _keeper.History(afterVersion, limit, markets, cancellationToken);
        }
        catch (OrderStoreException e)
        {
            // The store's own exception does not travel between silos.
            throw new OrleansException($"The history of order {this.GetPrimaryKeyString()} cannot be read now: {e.Message}");
        }
    }

    private async Task<OrderReply> ExecuteAndLeave(OrderCommand command)
    {
        var reply = await _keeper.Execute(command);
        DeactivateOnIdle();
        return reply;
    }
}
