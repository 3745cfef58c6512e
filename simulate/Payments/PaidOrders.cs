using OrderGrains.Orders;
using OrderGrains.Simulate.Clients;

namespace OrderGrains.Simulate.Payments;

/// <summary>Orders whose money a gateway moves, and the commands that have it moved.</summary>
internal static class PaidOrders
{
    /// <summary>The gateway's name.</summary>
    public const string Gateway = "bank";

    /// <summary>Behind all other orders.</summary>
    public const long First = Commands.FirstOrder + 5;

    /// <summary>Whatever is asked for is less.</summary>
    private const long Total = 100_000_000;

    public static IEnumerable<OrderKey> Keys(int orders) => Enumerable.Range(0, orders).Select(number => Commands.Key(First + number));

    /// <summary>Makes an order to begin with: placed, and nothing paid.</summary>
    public static OrderCommand Create(OrderKey key, Guid id) => Of(
        new ImportOrder(new()
        {
            Id = key.OrderId,
            Merchant = key.Merchant,
            Status = OrderStatus.Placed,
            Currency = "EUR",
            PaymentMethod = new() { Id = "card", Gateway = Gateway, Family = PaymentFamily.AuthorizesThenCaptures },
            Lines = [new() { Id = "1", Quantity = 1, UnitAmount = Total }],
        }),
        id);

    /// <param name="action">What is asked for.</param>
    /// <param name="id">The command's own, which its repeats have as their key.</param>
    public static OrderCommand Of(OrderAction action, Guid id) => new()
    {
        CommandId = id,
        Door = Door.Manage,
        Actor = "payer",
        IdempotencyKey = action is ImportOrder ? null : new(id, id),
        Actions = [action],
    };

    /// <summary>What a gateway says by itself.</summary>
    public static OrderCommand Told(BankEntry entry, Guid id) => new()
    {
        CommandId = id,
        Door = Door.Manage,
        Actor = Gateway,
        Actions = [new SettleMovement(entry.First.Movement, entry.State, entry.ExternalId)],
    };
}
