using System.Globalization;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>The movements of an order's money as the four types of resources that the vendor makes of them (page, A9).</summary>
internal static class Transactions
{
    public const string Authorizations = "authorizations";
    public const string Captures = "captures";
    public const string Voids = "voids";
    public const string Refunds = "refunds";

    /// <summary>What a bank takes back is shown as given back; that it gave it up again is shown nowhere.</summary>
    public static readonly IReadOnlyList<TransactionKind> Kinds =
    [
        new(Authorizations, MovementKind.Authorize) { Balances = [("capture", MovementKind.Capture), ("void", MovementKind.Void)] },
        new(Captures, MovementKind.Capture)
        {
            Balances = [("refund", MovementKind.Refund)],
            Reference = ("reference_authorization", Authorizations),
        },
        new(Voids, MovementKind.Void) { Reference = ("reference_authorization", Authorizations) },
        new(Refunds, MovementKind.Refund, MovementKind.ChargeBack) { Reference = ("reference_capture", Captures) },
    ];

    private static readonly Dictionary<string, ResourceType<OrderPart<Movement>>> ByName =
        Kinds.ToDictionary(kind => kind.Name, kind => new ResourceType<OrderPart<Movement>>(kind.Name, Columns(kind), [.. Related(kind)]));

    public static IReadOnlyList<string> Names => [.. Kinds.Select(kind => kind.Name)];

    public static IEnumerable<ResourceType> All => ByName.Values;

    /// <summary>All of an order's, in the order in which they began.</summary>
    public static IEnumerable<Resource> Of(Order order) => Movements(order).Select(movement => Of(order, movement)).OfType<Resource>();

    public static IEnumerable<Resource> Of(Order order, TransactionKind kind) =>
        Movements(order).Where(movement => kind.Movements.Contains(movement.Kind)).Select(movement => Of(order, movement)!);

    /// <summary>Those of a kind of which it is known how they ended.</summary>
    public static IEnumerable<Resource> Settled(Order order, TransactionKind kind) => Movements(order)
        .Where(movement => kind.Movements.Contains(movement.Kind) && movement.State != MovementState.Pending)
        .Select(movement => Of(order, movement)!);

    /// <summary>Null for a movement that is no transaction of this vendor's.</summary>
    public static Resource? Of(Order order, Movement movement) =>
        Kinds.FirstOrDefault(kind => kind.Movements.Contains(movement.Kind)) is { } kind
            ? ByName[kind.Name].Of(PartName.Of(order, movement.Id), new(order, movement))
            : null;

    private static IEnumerable<Movement> Movements(Order order) => order.Payments.SelectMany(payment => payment.Movements);

    private static IEnumerable<Column<OrderPart<Movement>>> Columns(TransactionKind kind) =>
    [
        new("number", Number),
        new("currency_code", item => item.Order.Currency),
        .. Amount("amount", item => item.Part.Amount),
        .. kind.Balances.SelectMany(balance => Balance(balance.Name, balance.By)),
        new("succeeded", item => item.Part.State == MovementState.Succeeded),
        new("message", item => item.Part.Reason),
        new("error_code", item => item.Part.State == MovementState.Failed ? "failed" : null),
        new("error_detail", item => item.Part.State == MovementState.Failed ? item.Part.Reason : null),
        new("token", item => item.Part.ExternalId),
        new("gateway_transaction_id", item => item.Part.ExternalId),
        new("created_at", item => item.Part.At),
        new("updated_at", item => item.Part.SettledAt ?? item.Part.At),
    ];

    private static IEnumerable<Relationship> Related(TransactionKind kind) =>
    [
        OrderParts.OrderOf<Movement>(),
        .. kind.Reference is { } reference
            ? [Relationship.ToOne<OrderPart<Movement>>(reference.Name, [reference.Type], (item, _) => Parent(item))]
            : Array.Empty<Relationship>(),
        .. kind.Balances.Select(balance => Relationship.ToMany<OrderPart<Movement>>(
            $"{balance.Name}s", $"{balance.Name}s", (item, _) => Rest(item, balance.By).Select(movement => Of(item.Order, movement)!))),
    ];

    private static IEnumerable<Column<OrderPart<Movement>>> Balance(string name, MovementKind by) =>
    [
        .. Amount($"{name}_amount", item => Taken(item, by)),
        .. Amount($"{name}_balance", item => item.Part.State == MovementState.Succeeded ? item.Part.Amount - TakenInAll(item) : 0),
    ];

    private static IEnumerable<Column<OrderPart<Movement>>> Amount(string name, Func<OrderPart<Movement>, long?> amount) =>
        AmountColumns.Of(name, amount, item => item.Order.Currency);

    private static long Taken(OrderPart<Movement> item, MovementKind by) =>
        Rest(item, by).Where(one => one.State is MovementState.Succeeded or MovementState.Pending).Sum(one => one.Amount);

    private static long TakenInAll(OrderPart<Movement> item) =>
        Enum.GetValues<MovementKind>().Where(kind => kind != MovementKind.ReverseChargeBack).Sum(kind => Taken(item, kind));

    private static IEnumerable<Movement> Rest(OrderPart<Movement> item, MovementKind by) =>
        Movements(item.Order).Where(movement => movement.Parent == item.Part.Id && movement.Kind == by);

    private static Resource? Parent(OrderPart<Movement> item) =>
        Movements(item.Order).FirstOrDefault(movement => movement.Id == item.Part.Parent) is { } parent ? Of(item.Order, parent) : null;

    private static string Number(OrderPart<Movement> item)
    {
        var position = Movements(item.Order).TakeWhile(movement => movement.Id != item.Part.Id).Count() + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{item.Order.Number}/T/{position:000}");
    }
}
