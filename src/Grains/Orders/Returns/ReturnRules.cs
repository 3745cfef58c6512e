using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Pieces that come back, and what becomes of them and of their money.</summary>
internal static class ReturnRules
{
    public static ActionResult Open(Order order, OpenReturn open, DateTimeOffset now)
    {
        if (open.Return?.Length == 0)
            return Refused(open, "return", ProblemKind.Blank);
        if (open.Return is { } id && Find(order, id) is { } twin)
            return IsSame(twin, open) ? order : Refused(open, "return");
        if (open.Shipment is { } named && !order.Shipments.Any(parcel => parcel.Id == named && parcel.HasDeparted))
            return Refused(open, "shipment");

        var parcels = order.Shipments.Where(parcel => open.Shipment is null || parcel.Id == open.Shipment)
            .Select(parcel => new ParcelPart(parcel.Id, order.LeftToReturn(parcel))).ToArray();
        var left = parcels.SelectMany(parcel => parcel.Items).Merged();
        var asked = open.Partly ? open.Items.Merged().AtMost(left) : open.Items;
        FieldProblem[] problems = [.. Pieces.Problems(order, asked, left), .. ReturnMoney.Problems(open)];
        if (problems.Length > 0)
            return Rejection.Invalid(open.Verb, problems);
        if (left.Count == 0 || (asked.Count == 0 && open.Items.Count > 0))
            return Refused(open, "items", ProblemKind.TooGreat);

        var parts = ParcelPart.Of(parcels, asked.Count > 0 ? asked.Merged() : left);
        if (parts.Count > 1 && open.Return is not null)
            return Refused(open, "return");
        foreach (var part in parts)
            order = order with { Returns = order.Returns.Add(New(order, open, part, now)) };
        return order;
    }

    /// <summary>A refund is one like any other: what is more than can be given back is refused, and the return stays open.</summary>
    public static ActionResult Complete(Order order, CompleteReturn complete, DateTimeOffset now)
    {
        if (Find(order, complete.Return) is not { CancelledAt: null } found)
            return Refused(complete, "return");
        if (found.CompletedAt is not null)
            return IsSame(order, found, complete) ? order : Refused(complete, "return");

        var refunded = Refund(order, found, complete, now);
        if (refunded.Order is not { } after)
            return Rejection.Invalid(complete.Verb, [.. refunded.Rejection!.Problems]);
        var back = found with
        {
            CompletedAt = now,
            Restock = Restocks(found, complete),
            Refunds = [.. MovementIds(after).Except(MovementIds(order))],
        };
        return (ActionResult)With(after, back) with { Effects = back.Restock ? Restocking.Of(order, found) : [] };
    }

    public static ActionResult Cancel(Order order, CancelReturn cancel, DateTimeOffset now) => Find(order, cancel.Return) switch
    {
        { CancelledAt: not null } => order,
        { CompletedAt: null } found => With(order, found with { CancelledAt = now }),
        _ => Refused(cancel, "return"),
    };

    /// <summary>What was put on the shelf or given back cannot be called back.</summary>
    public static ActionResult Reopen(Order order, ReopenReturn reopen) => Find(order, reopen.Return) switch
    {
        { CompletedAt: null, CancelledAt: null } => order,
        { CompletedAt: not null, Restock: false, Refunds.Count: 0 } found => With(order, found with { CompletedAt = null }),
        _ => Refused(reopen, "return"),
    };

    private static bool Restocks(OrderReturn found, CompleteReturn complete) => complete.Restock || found.Terms is { Restock: true };

    /// <summary>What was worth nothing is given nothing back for.</summary>
    private static ActionResult Refund(Order order, OrderReturn found, CompleteReturn complete, DateTimeOffset now)
    {
        var amount = complete.Amount ?? (complete.Refunds ? ReturnMoney.Of(order, found) : 0);
        return amount == 0 && complete.Amount is null ? order : MoneyRules.Refund(order, new(Verb.Refund, amount), now);
    }

    private static OrderReturn New(Order order, OpenReturn open, ParcelPart part, DateTimeOffset now) => new()
    {
        Id = open.Return ?? PartIds.Unused("r-", order.Returns.Count, id => Find(order, id) is not null),
        Shipment = part.Shipment,
        Items = part.Items,
        RequestedAt = now,
        Reason = open.Reason,
        Terms = ReturnMoney.Terms(order, open),
    };

    private static bool IsSame(OrderReturn twin, OpenReturn open) =>
        (open.Shipment ?? twin.Shipment) == twin.Shipment && open.Reason == twin.Reason
        && (open.Items.Count == 0 || open.Items.Merged() == twin.Items);

    /// <summary>Whether a completion asks for what was done.</summary>
    private static bool IsSame(Order order, OrderReturn done, CompleteReturn complete)
    {
        var refunded = order.Movements
            .Where(entry => done.Refunds.Contains(entry.Movement.Id) && entry.Movement.Counts)
            .Sum(entry => entry.Movement.Amount);
        var sameMoney = complete is { Refunds: true, Amount: null }
            ? refunded > 0 || ReturnMoney.Of(order, done) == 0
            : (complete.Amount ?? 0) == refunded;
        return Restocks(done, complete) == done.Restock && sameMoney;
    }

    private static OrderReturn? Find(Order order, string id) => order.Returns.FirstOrDefault(one => one.Id == id);

    private static Order With(Order order, OrderReturn next) =>
        order with { Returns = order.Returns.Select(one => one.Id == next.Id ? next : one).ToValueList() };

    private static IEnumerable<string> MovementIds(Order order) => order.Movements.Select(entry => entry.Movement.Id);

    private static Rejection Refused(OrderAction action, string path, ProblemKind kind = ProblemKind.Invalid) =>
        Rejection.Invalid(action.Verb, new FieldProblem(path, kind));
}
