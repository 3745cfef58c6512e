namespace OrderGrains.Orders;

/// <summary>Authorizing, capturing and giving back: which movements an amount becomes.</summary>
internal static class MoneyRules
{
    /// <summary>
    /// What is under review is settled by it: as authorized where the amounts agree, else withdrawn. What a gateway has been asked for is
    /// left to it.
    /// </summary>
    public static ActionResult Authorize(Order order, MoveMoney money, DateTimeOffset now)
    {
        if (money.Gateway is { Length: 0 } || (money.Gateway is null && money.Source is not null))
            return Rejection.Invalid(money.Verb, new FieldProblem("gateway", ProblemKind.Blank));
        var attempted = order.AttemptedAtGateways;
        var available = order.Balance.Due - order.Balance.Authorized - order.Balance.Captured - attempted;
        if (available <= 0 && attempted > 0)
            return order;
        return Checked(order, money, available, (from, amount, at) => money.Gateway is null
            ? Authorize(from, amount, at)
            : EndReview(from, at).Begin(Done(MovementKind.Authorize, amount), at, PaymentWith(from, money)), now);
    }

    /// <summary>
    /// Takes from the open authorizations, the oldest first; where there is none, without one, unless a gateway is about to authorize or to
    /// take as much. Once everything due is captured, what is left of authorizations ends.
    /// </summary>
    public static ActionResult Capture(Order order, MoveMoney money, DateTimeOffset now)
    {
        if (money.Parent is { } parent && order.OpenAuthorizations.All(entry => entry.Authorization.Id != parent))
            return Rejection.Invalid(money.Verb, new FieldProblem("parent", ProblemKind.Invalid));
        var open = order.OpenAuthorizations.Where(entry => IsChosen(money, entry.Authorization)).Sum(entry => entry.Open);
        var uncaptured = order.Balance.Due - order.Balance.Captured;
        var available = open > 0 ? Math.Min(open, uncaptured - order.Capturing) : uncaptured - order.Taking;
        if (available <= 0 && order.Taking > 0)
            return order;
        return Checked(order, money, available, (from, amount, at) => Capture(from, amount, at, money.Parent), now);
    }

    /// <summary>Gives back what was captured, the oldest first.</summary>
    public static ActionResult Refund(Order order, MoveMoney money, DateTimeOffset now) =>
        GiveBack(order, money, MovementKind.Refund, now);

    /// <summary>The bank takes back what was captured and not refunded: all of it unless an amount is said.</summary>
    public static ActionResult ChargeBack(Order order, OrderAction action, DateTimeOffset now) =>
        GiveBack(order, action as MoveMoney ?? new(Verb.ChargeBack), MovementKind.ChargeBack, now);

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

    private static ActionResult GiveBack(Order order, MoveMoney money, MovementKind kind, DateTimeOffset now)
    {
        if (money.Parent is { } parent && order.RefundableCaptures.All(entry => entry.Capture.Id != parent))
            return Rejection.Invalid(money.Verb, new FieldProblem("parent", ProblemKind.Invalid));
        var left = order.RefundableCaptures.Where(entry => IsChosen(money, entry.Capture)).Sum(entry => entry.Left);
        return Checked(order, money, left, (from, amount, at) => GiveBack(from, money, kind, amount, at), now);
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

    private static ActionResult Checked(
        Order order, MoveMoney money, long available, Func<Order, long, DateTimeOffset, Order> move, DateTimeOffset now)
    {
        var amount = money.Amount ?? available;
        if (amount <= 0)
            return Rejection.Invalid(money.Verb, new FieldProblem("amount", ProblemKind.Invalid));
        return amount > available
            ? Rejection.Invalid(money.Verb, new FieldProblem("amount", ProblemKind.TooGreat))
            : move(order, amount, now);
    }

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
    };

    private static bool IsChosen(MoveMoney money, Movement movement) => money.Parent is null || movement.Id == money.Parent;

    private static Movement Done(MovementKind kind, long amount, string? parent = null) =>
        new() { Id = "", Kind = kind, Amount = amount, Parent = parent };
}
