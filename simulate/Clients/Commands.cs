using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrderGrains.Faults.Orders;
using OrderGrains.Orders;

namespace OrderGrains.Simulate.Clients;

/// <summary>The load's calls as the doors put them, and the orders' answers as clients see them.</summary>
internal static class Commands
{
    public const string Merchant = "m";

    public const long FirstOrder = 9_000_000;

    /// <summary>Every other order keeps its address as often as its comment changes: each time an effect for the customer.</summary>
    public static bool HasEffects(long order) => order % 2 == 1;

    public static OrderKey Key(long order) => new(Merchant, order.ToString(CultureInfo.InvariantCulture));

    public static IEnumerable<OrderKey> Keys(int orders) => Enumerable.Range(0, orders).Select(number => Key(FirstOrder + number));

    /// <summary>Makes an order to begin with: placed, authorized, not shipped.</summary>
    public static OrderCommand Create(long order, Guid id) => new()
    {
        CommandId = id,
        Door = Door.Manage,
        Actor = "client",
        Actions =
        [
            new ImportOrder(
                new()
                {
                    Id = Key(order).OrderId,
                    Merchant = Merchant,
                    Status = OrderStatus.Placed,
                    Currency = "EUR",
                    Customer = new() { Id = "c-1" },
                    ShippingAddress = new() { Id = "a-1" },
                    Lines = [new() { Id = "1", Quantity = 1, UnitAmount = 1000 }],
                },
                Asserted: new() { Payment = PaymentStatus.Authorized }),
        ],
    };

    public static OrderCommand Of(long order, OrderCall call, Guid id) => new()
    {
        CommandId = id,
        Door = call.Field == Field.Comment ? HasEffects(order) ? Door.Manage : Door.Centra : Door.MultiSafepay,
        Actor = "client",
        IdempotencyKey = call.Key is { } key ? new(Hash(key), Hash(key)) : null,
        ExpectedVersions = call.IfMatch is { } version ? [version] : null,
        Actions = [.. Set(order, call), .. Move(call.Kind)],
    };

    private static Guid Hash(string key) => new(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16), bigEndian: true);

    /// <summary>What the door would answer.</summary>
    public static OrderAnswer Answer(OrderReply reply, OrderCall call) => reply.Outcome switch
    {
        OrderOutcome.Accepted when call.Kind == CallKind.Read => new(AnswerKind.Seen, reply.Order!.Version, Order: Seen(reply.Order)),
        OrderOutcome.Accepted => new(AnswerKind.Accepted, reply.Order!.Version, reply.Replayed),
        OrderOutcome.VersionMismatch => new(AnswerKind.Stale, reply.Order!.Version),
        OrderOutcome.Rejected when reply.Order is { } order => new(AnswerKind.Refused, order.Version),
        OrderOutcome.Busy or OrderOutcome.Unavailable => new(AnswerKind.NotMade, Detail: reply.Outcome.ToString()),
        OrderOutcome.Unknown => new(AnswerKind.Unknown),
        _ => new(AnswerKind.Unexpected, Detail: $"{reply.Outcome} {reply.Rejection}"),
    };

    public static ModelOrder Seen(Order order) => new()
    {
        Version = order.Version,
        Stage = order.Status == OrderStatus.Cancelled ? Stage.Cancelled
            : order.Fulfillment == FulfillmentStatus.PickedUp ? Stage.Shipped : Stage.Open,
        Invoice = order.Invoice?.Id,
        Tracking = order.Tracking?.Code,
        Comment = order.InternalComment,
    };

    private static OrderAction[] Set(long order, OrderCall call) => call.Field switch
    {
        Field.Invoice => [new EditInvoice { Id = call.Value }],
        Field.Tracking => [new EditTracking { Code = call.Value }],
        _ when HasEffects(order) =>
        [
            new AddComment(call.Value!, Internal: true, Replace: true),
            new EditShippingAddress(new() { FirstName = call.Value }),
            new RequestEffect(EffectKind.SaveShippingAddress),
        ],
        _ => [new AddComment(call.Value!, Internal: true, Replace: true)],
    };

    private static OrderAction[] Move(CallKind kind) => kind switch
    {
        CallKind.Ship => [new ShipItems()],
        CallKind.Cancel => [new CancelOrder()],
        _ => [],
    };
}
