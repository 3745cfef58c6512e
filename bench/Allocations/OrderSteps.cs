using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Orders.Writing;
using OrderGrains.Storage.Payloads;
using OrderGrains.Storage.Writing;

namespace OrderGrains.Bench.Allocations;

/// <summary>What an update of the benchmark's order goes through inside the grain, step by step, without anything around it.</summary>
internal sealed class OrderSteps
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch.AddYears(100);

    private readonly CommitPreparer _preparer = new(OrderPayload.Current, Salts.Random);
    private readonly Order _before;
    private readonly OrderCommand _command;
    private readonly OrderCommit _commit;

    /// <param name="order">The benchmark's order, paid and not shipped.</param>
    public OrderSteps(Order order)
    {
        _before = order;
        _command = Command(
            new EditTracking { Code = "3SMSP0000000000001", Url = "http://tracktrace-url.com/", Carrier = "MSP Logistics" },
            new EditInvoice { Id = "AB12345", Url = "http://mspinvoice-AB12345.com" },
            new ShipItems());

        var decision = OrderDecider.Decide(_before, _command, Now);
        if (decision.Rejection is { } rejection)
            throw new InvalidDataException($"The update was refused: {rejection}.");
        _commit = Commit(decision);
    }

    /// <summary>Decides an update that tracks, invoices and ships.</summary>
    public void Decide()
    {
        if (OrderDecider.Decide(_before, _command, Now).Events.Count == 0)
            throw new InvalidDataException("The update changed nothing.");
    }

    /// <summary>Makes rows of what the update came to, with its retry record.</summary>
    public void Prepare() => _preparer.Prepare(_commit);

    private OrderCommit Commit(Decision decision)
    {
        var order = decision.Order! with { Version = _before.Version + 1, UpdatedAt = Now };
        var batch = new CommitBatch();
        batch.Add(order, CommandRecords.Events(_command, decision, order.Version, Now), [], erases: false);
        batch.Add(CommandRecords.Key(_command, order.Version, Now)!);
        var tip = new OrderTip(Ordinal: 1, Place: 1, new byte[EventChain.HashBytes], Salts.Random());
        return batch.ToCommit(new(order.Merchant, order.Id), _before, tip);
    }

    private static OrderCommand Command(params OrderAction[] actions) => new()
    {
        CommandId = new(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
        Door = Door.MultiSafepay,
        Actor = "demo.key",
        IdempotencyKey = new(new(2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), new(3, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)),
        Actions = [.. actions],
    };
}
