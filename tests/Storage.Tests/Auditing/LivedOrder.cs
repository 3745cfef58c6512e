using OrderGrains.Customers;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Tests.Contract;
using OrderGrains.Values;

namespace OrderGrains.Storage.Tests.Auditing;

/// <summary>Stores an order that the domain itself decided, with all that comes along: records, an alias, an effect.</summary>
internal static class LivedOrder
{
    /// <summary>Created, then its invoice edited, and at the last version cancelled, which is two events.</summary>
    public static async Task Store(IOrderStore store, OrderKey key, int versions)
    {
        Order? order = null;
        for (var version = 1; version <= versions; version++)
            order = await Step(store, key, order, Actions(key, version, last: version > 1 && version == versions));
        if (versions > 1)
            await Keep(store, key, order!);
    }

    /// <summary>A keyed command that changes nothing.</summary>
    private static async Task Keep(IOrderStore store, OrderKey key, Order order) => Assert.Equal(
        CommitOutcome.Committed,
        await store.Write(
            new() { Key = key, ExpectedVersion = order.Version, Records = [Sample.Record(order.Version, order.UpdatedAt)] },
            CancellationToken.None));

    /// <summary>Anonymizes an order that <see cref="Store(IOrderStore, OrderKey, int)"/> has stored.</summary>
    public static Task Anonymize(IOrderStore store, OrderKey key) => Change(store, key, Verb.Anonymize);

    /// <summary>Does more with a stored order.</summary>
    public static async Task Change(IOrderStore store, OrderKey key, params Verb[] verbs)
    {
        foreach (var verb in verbs)
        {
            var stored = await store.Load(key, CancellationToken.None);
            await Step(store, key, stored!.Order.Derived(), [new ChangeStatus(verb)]);
        }
    }

    private static OrderAction[] Actions(OrderKey key, int version, bool last) => (version, last) switch
    {
        (1, _) => [new ImportOrder(Given(key), Asserted: new() { Payment = PaymentStatus.Authorized })],
        (_, true) => [new CancelOrder("changed my mind")],
        _ => [new EditInvoice { Id = $"invoice-{version}" }],
    };

    private static OrderEffect Effect(OrderKey key) =>
        new() { Kind = EffectKind.SaveShippingAddress, Merchant = key.Merchant, OrderId = key.OrderId };

    private static Order Given(OrderKey key) => new()
    {
        Id = key.OrderId,
        Merchant = key.Merchant,
        Currency = "EUR",
        Number = Random.Shared.NextInt64(1, long.MaxValue),
        Status = OrderStatus.Placed,
        Customer = new() { Id = "c-1", Name = "Grace", Email = "grace@example.com" },
        Attributes = default(ValueMap<string>).Set("gift_text", "for Grace"),
        Lines = [new OrderLine { Id = "l-1", Quantity = 1, UnitAmount = 1000 }],
    };

    private static async Task<Order> Step(IOrderStore store, OrderKey key, Order? before, OrderAction[] actions)
    {
        var version = (before?.Version ?? 0) + 1;
        var at = Sample.Now.AddSeconds(version);
        var command = new OrderCommand
        {
            CommandId = Guid.NewGuid(),
            Door = Door.MultiSafepay,
            Actor = "tester",
            Actions = actions.ToValueList(),
        };
        var decision = OrderDecider.Decide(before, command, at);
        Assert.Null(decision.Rejection);

        var order = decision.Order! with { Version = version, UpdatedAt = at };
        Assert.Equal(CommitOutcome.Committed, await store.Write(
            new()
            {
                Key = key,
                ExpectedVersion = version - 1,
                Order = order,
                Erases = decision.Erases,
                Events = [.. decision.Events.Select((happened, sequence) => new RecordedEvent
                {
                    Version = version,
                    Sequence = sequence,
                    At = at,
                    Actor = command.Actor,
                    Door = command.Door,
                    CommandId = command.CommandId,
                    Event = happened,
                })],
                Records = [Sample.Record(version, at) with { CommandId = command.CommandId }],
                Aliases = before is null ? [new(AliasKind.Number, $"{order.Number}")] : [],
                Outbox = before is null ? [new(key, version, 0, Effect(key))] : [],
            },
            CancellationToken.None));
        return order;
    }
}
