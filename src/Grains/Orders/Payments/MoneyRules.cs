using System.Globalization;

namespace OrderGrains.Orders;

/// <summary>Authorizing, capturing and giving back: which movements an amount becomes.</summary>
internal static class MoneyRules
{
    /// <summary>
    /// What is under review is settled by it: as authorized where the amounts agree, else withdrawn. What a gateway has been asked for is
    /// left to it.
    /// </summary>
    public static ActionResult Authorize(Order order, MoveMoney money, DateTimeOffset now) =>
        Attempt(order, money, MovementKind.Authorize, now);

    /// <summary>
    /// Takes from the open authorizations, the oldest first; where there is none, without one, unless a gateway is about to authorize or to
    /// take as much. Once everything due is captured, what is left of authorizations ends.
    /// </summary>
    public static ActionResult Capture(Order order, MoveMoney money, DateTimeOffset now)
    {
        if (money.Gateway is not null)
            return Attempt(order, money, MovementKind.Capture, now);
        if (money.Parent is { } parent && order.OpenAuthorizations.All(entry => entry.Authorization.Id != parent))
            return Rejection.Invalid(money.Verb, new FieldProblem("parent", ProblemKind.Invalid));
        if (IsKnown(order, money, MovementKind.Capture))
            return order;
        if (money.Shipment is not null)
            return ParcelCaptures.Capture(order, money, now);
        var open = order.OpenAuthorizations.Where(entry => IsChosen(money, entry.Authorization)).Sum(entry => entry.Open);
        var uncaptured = order.Balance.Due - order.Balance.Captured;
        if (money.Verb == Verb.CaptureAuthorized && open == 0)
            return Rejection.Invalid(money.Verb, new FieldProblem("amount", ProblemKind.TooGreat));
        var available = open > 0 ? Math.Min(open, uncaptured - order.Capturing) : uncaptured - order.Taking;
        if (available <= 0 && order.Taking > 0)
            return order;
        return Checked(
            order, money, available, (from, amount, at) => WithExternalId(from, money, Capture(from, amount, at, money.Parent)), now);
    }

    /// <summary>Gives back what was captured, the oldest first.</summary>
    public static ActionResult Refund(Order order, MoveMoney money, DateTimeOffset now) =>
        GiveBack(order, money, MovementKind.Refund, now);

    /// <summary>The bank takes back what was captured and not refunded: all of it unless an amount is said.</summary>
    public static ActionResult ChargeBack(Order order, OrderAction action, DateTimeOffset now) =>
        GiveBack(order, action as MoveMoney ?? new(Verb.ChargeBack), MovementKind.ChargeBack, now);

    /// <summary>Gives up what is authorized, or a part of it, the oldest first; what is left of it can still be captured.</summary>
    public static ActionResult Release(Order order, MoveMoney money, DateTimeOffset now)
    {
        if (money.Parent is { } parent && order.OpenAuthorizations.All(entry => entry.Authorization.Id != parent))
            return Rejection.Invalid(money.Verb, new FieldProblem("parent", ProblemKind.Invalid));
        var open = order.OpenAuthorizations.Where(entry => IsChosen(money, entry.Authorization)).Sum(entry => entry.Open);
        return GiveBack(order, money, open, (from, amount, at) => Release(from, money, amount, at), now);
    }

    /// <summary>The bank gives back all that it took.</summary>
    public static Order ReverseChargeBack(Order order, DateTimeOffset now)
    {
        foreach (var (capture, taken) in order.ChargedBackCaptures.ToArray())
            order = order.WithMovement(Done(MovementKind.ReverseChargeBack, taken, capture.Id), now);
        return order;
    }

    public static Order Authorize(Order order, long amount, DateTimeOffset now)
    {
        var settled = Settle(order, MovementKind.Authorize, amount, now);
        return settled ?? EndReview(order, now).Begin(Done(MovementKind.Authorize, amount), now);
    }

    /// <param name="order">The order.</param>
    /// <param name="amount">At most what can be captured, in minor units.</param>
    /// <param name="now">When.</param>
    /// <param name="parent">The one authorization to take from; null takes from all.</param>
    public static Order Capture(Order order, long amount, DateTimeOffset now, string? parent = null)
    {
        var left = amount;
        var chosen = order.OpenAuthorizations.Where(entry => parent is null || entry.Authorization.Id == parent).ToArray();
        foreach (var (authorization, open) in chosen)
        {
            var part = Math.Min(left, open);
            if (part > 0)
                order = order.Begin(Done(MovementKind.Capture, part, authorization.Id), now);
            left -= part;
        }

        if (left > 0)
            order = Settle(order, MovementKind.Capture, left, now) ?? EndReview(order, now).Begin(Done(MovementKind.Capture, left), now);
        return EndWhenPaid(order, now);
    }

    /// <summary>Takes an amount for which nothing was authorized.</summary>
    public static Order Take(Order order, long amount, DateTimeOffset now) =>
        EndWhenPaid(order.Begin(Done(MovementKind.Capture, amount), now), now);

    /// <summary>Once everything due is captured, what is left of authorizations ends.</summary>
    public static Order EndWhenPaid(Order order, DateTimeOffset now) =>
        Balances.Of(order) is var balance && balance.Captured >= balance.Due ? VoidRules.Void(order, now) : order;

    /// <summary>Authorizes, or takes what is not authorized; by the gateway that is named, in a payment of its own.</summary>
    private static ActionResult Attempt(Order order, MoveMoney money, MovementKind kind, DateTimeOffset now)
    {
        if (money.Gateway is { Length: 0 } || (money.Gateway is null && money.Source is not null))
            return Rejection.Invalid(money.Verb, new FieldProblem("gateway", ProblemKind.Blank));
        if (IsKnown(order, money, kind))
            return order;
        var attempted = order.AttemptedAtGateways;
        var available = order.Balance.Due - order.Balance.Authorized - order.Balance.Captured - attempted;
        if (available <= 0 && attempted > 0)
            return order;
        return Checked(order, money, available, (from, amount, at) => WithExternalId(from, money, money.Gateway is null
            ? Authorize(from, amount, at)
            : EndWhenPaid(EndReview(from, at).Begin(Done(kind, amount), at, PaymentWith(from, money)), at)), now);
    }

    private static ActionResult GiveBack(Order order, MoveMoney money, MovementKind kind, DateTimeOffset now)
    {
        if (money.Parent is { } parent && order.RefundableCaptures.All(entry => entry.Capture.Id != parent))
            return Rejection.Invalid(money.Verb, new FieldProblem("parent", ProblemKind.Invalid));
        var left = order.RefundableCaptures.Where(entry => IsChosen(money, entry.Capture)).Sum(entry => entry.Left);
        return GiveBack(order, money, left, (from, amount, at) => GiveBack(from, money, kind, amount, at), now);
    }

    /// <summary>
    /// What is about one part shipment gives back no more than that was; what repeats another too soon gives back nothing.
    /// </summary>
    private static ActionResult GiveBack(
        Order order, MoveMoney money, long left, Func<Order, long, DateTimeOffset, Order> move, DateTimeOffset now)
    {
        if (money.Currency is { } currency && currency != order.Currency)
            return Rejection.Invalid(money.Verb, new FieldProblem("currency", ProblemKind.Invalid));
        if (money.Transaction?.Part is { } part)
        {
            if (order.LeftOfPart(part) is not { } leftOfPart)
                return Rejection.Invalid(money.Verb, new FieldProblem("part", ProblemKind.Invalid));
            left = Math.Min(left, leftOfPart);
        }

        return money.NotAgainWithin is { } span && Repeats(order, money.Amount ?? left, now - span)
            ? Rejection.Invalid(money.Verb, new FieldProblem("amount", ProblemKind.Invalid))
            : Checked(order, money, left, move, now);
    }

    /// <summary>Whether as much was given back since; what several movements gave back under one number counts together.</summary>
    private static bool Repeats(Order order, long amount, DateTimeOffset since) => order.Movements.Select(entry => entry.Movement)
        .Where(movement => movement.Counts && (movement.Kind == MovementKind.Refund || movement.Released) && movement.At > since)
        .GroupBy(movement => movement.Transaction?.Id.ToString(CultureInfo.InvariantCulture) ?? movement.Id)
        .Any(refund => refund.Sum(movement => movement.Amount) == amount);

    private static Order Release(Order order, MoveMoney money, long amount, DateTimeOffset now)
    {
        foreach (var (authorization, open) in order.OpenAuthorizations.Where(entry => IsChosen(money, entry.Authorization)).ToArray())
        {
            var part = Math.Min(amount, open);
            if (part > 0)
                order = order.Begin(Done(MovementKind.Void, part, authorization.Id) with { Released = true }, now);
            amount -= part;
        }

        return order;
    }

    private static Order GiveBack(Order order, MoveMoney money, MovementKind kind, long amount, DateTimeOffset now)
    {
        foreach (var (capture, left) in order.RefundableCaptures.Where(entry => IsChosen(money, entry.Capture)).ToArray())
        {
            var part = Math.Min(amount, left);
            if (part > 0 && kind == MovementKind.Refund)
                order = order.Begin(Done(kind, part, capture.Id), now);
            else if (part > 0)
                order = order.WithMovement(Done(kind, part, capture.Id), now);
            amount -= part;
        }

        return order;
    }

    /// <summary>Whoever moved the money has said so before.</summary>
    private static bool IsKnown(Order order, MoveMoney money, MovementKind kind) => money.ExternalId is { } id
        && order.Movements.Any(entry => entry.Movement.Kind == kind && entry.Movement.Counts && entry.Movement.ExternalId == id);

    /// <summary>What began by the action bears the name it was given.</summary>
    private static Order WithExternalId(Order before, MoveMoney money, Order after)
    {
        if (money.ExternalId is not { } id)
            return after;
        var known = before.Movements.Where(entry => entry.Movement.Counts).Select(entry => entry.Movement).ToHashSet();
        return after.WithEach(
            one => !known.Contains(one) && one is { Kind: MovementKind.Authorize or MovementKind.Capture, Counts: true },
            one => one with { ExternalId = one.ExternalId ?? id });
    }

    private static ActionResult Checked(
        Order order, MoveMoney money, long available, Func<Order, long, DateTimeOffset, Order> move, DateTimeOffset now)
    {
        var amount = money.Amount ?? available;
        if (amount <= 0)
            return Rejection.Invalid(money.Verb, new FieldProblem("amount", ProblemKind.Invalid));
        return amount > available
            ? Rejection.Invalid(money.Verb, new FieldProblem("amount", ProblemKind.TooGreat))
            : Named(order, move(order, amount, now), money);
    }

    /// <summary>The order with the movements that were begun named as they are asked for.</summary>
    private static Order Named(Order before, Order after, MoveMoney money)
    {
        if (money.Transaction is not { } transaction)
            return after;
        var known = before.Movements.Select(entry => entry.Movement.Id).ToHashSet();
        var kind = KindOf(money.Verb);
        return after.WithEach(
            movement => movement.Kind == kind && !known.Contains(movement.Id), movement => movement with { Transaction = transaction });
    }

    private static MovementKind KindOf(Verb verb) => verb switch
    {
        Verb.Authorize => MovementKind.Authorize,
        Verb.Capture or Verb.CaptureAuthorized => MovementKind.Capture,
        Verb.Refund => MovementKind.Refund,
        Verb.ReleaseAuthorization => MovementKind.Void,
        _ => MovementKind.ChargeBack,
    };

    /// <summary>The order with the one movement under review done, where that is what was asked for.</summary>
    private static Order? Settle(Order order, MovementKind kind, long amount, DateTimeOffset now) =>
        order.Movements.Where(entry => IsReviewed(entry.Movement)).Select(entry => entry.Movement).ToArray() is [var reviewed]
            && reviewed.Kind == kind && reviewed.Amount == amount
            ? order.WithEach(IsReviewed, movement => movement with { State = MovementState.Succeeded, SettledAt = now })
            : null;

    private static Order EndReview(Order order, DateTimeOffset now) =>
        order.WithEach(IsReviewed, movement => movement with { State = MovementState.Cancelled, SettledAt = now });

    private static bool IsReviewed(Movement movement) => movement.IsUnderReview && movement.IsAttempt;

    /// <summary>A payment of its own for the gateway that was named.</summary>
    private static OrderPayment PaymentWith(Order order, MoveMoney money) => order.NewPayment() with
    {
        Method = null,
        Source = money.Source,
        Family = PaymentFamily.AuthorizesThenCaptures,
        Gateway = money.Gateway,
        Name = money.Name,
        CustomReference = money.CustomReference,
    };

    private static bool IsChosen(MoveMoney money, Movement movement) => money.Parent is null || movement.Id == money.Parent;

    private static Movement Done(MovementKind kind, long amount, string? parent = null) =>
        new() { Id = "", Kind = kind, Amount = amount, Parent = parent };
}
