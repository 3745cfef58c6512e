namespace OrderGrains.Orders;

/// <summary>Authorizing, capturing and giving back: which movements an amount becomes.</summary>
internal static class MoneyRules
{
    /// <summary>What is pending is settled by it: as authorized where the amounts agree, else withdrawn.</summary>
    public static ActionResult Authorize(Order order, MoveMoney money, DateTimeOffset now) =>
        Checked(order, money, order.Balance.Due - order.Balance.Authorized - order.Balance.Captured, Authorize, now);

    /// <summary>
    /// Takes from the open authorizations, the oldest first; where there is none, without one. Once everything due is captured, what is
    /// left of authorizations ends.
    /// </summary>
    public static ActionResult Capture(Order order, MoveMoney money, DateTimeOffset now)
    {
        if (money.Parent is { } parent && order.OpenAuthorizations.All(entry => entry.Authorization.Id != parent))
            return Rejection.Invalid(money.Verb, new FieldProblem("parent", ProblemKind.Invalid));
        var open = order.OpenAuthorizations.Where(entry => IsChosen(money, entry.Authorization)).Sum(entry => entry.Open);
        var available = open > 0 ? Math.Min(open, Uncaptured(order)) : Uncaptured(order);
        return Checked(order, money, available, (from, amount, at) => Capture(from, amount, at, money.Parent), now);
    }

    /// <summary>Gives back what was captured, the oldest first.</summary>
    public static ActionResult Refund(Order order, MoveMoney money, DateTimeOffset now)
    {
        if (money.Parent is { } parent && order.RefundableCaptures.All(entry => entry.Capture.Id != parent))
            return Rejection.Invalid(money.Verb, new FieldProblem("parent", ProblemKind.Invalid));
        var left = order.RefundableCaptures.Where(entry => IsChosen(money, entry.Capture)).Sum(entry => entry.Left);
        return Checked(order, money, left, (from, amount, at) => GiveBack(from, money, MovementKind.Refund, amount, at), now);
    }

    /// <summary>The bank takes back all that was captured and not refunded.</summary>
    public static Order ChargeBack(Order order, DateTimeOffset now) =>
        GiveBack(order, new(Verb.ChargeBack), MovementKind.ChargeBack, order.RefundableCaptures.Sum(entry => entry.Left), now);

    public static Order Authorize(Order order, long amount, DateTimeOffset now)
    {
        var settled = Settle(order, MovementKind.Authorize, amount);
        return settled ?? Withdraw(order).WithMovement(Done(MovementKind.Authorize, amount), now);
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
                order = order.WithMovement(Done(MovementKind.Capture, part, authorization.Id), now);
            left -= part;
        }

        if (left > 0)
            order = Settle(order, MovementKind.Capture, left) ?? Withdraw(order).WithMovement(Done(MovementKind.Capture, left), now);
        return Balances.Of(order) is var balance && balance.Captured >= balance.Due ? VoidRules.Void(order, now) : order;
    }

    /// <summary>What is pending, withdrawn.</summary>
    public static Order Withdraw(Order order) => order.Balance.Pending == 0
        ? order
        : order.WithPending(movement => movement with { State = MovementState.Cancelled });

    private static Order GiveBack(Order order, MoveMoney money, MovementKind kind, long amount, DateTimeOffset now)
    {
        foreach (var (capture, left) in order.RefundableCaptures.Where(entry => IsChosen(money, entry.Capture)).ToArray())
        {
            var part = Math.Min(amount, left);
            if (part > 0)
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

    /// <summary>The order with its one pending movement done, where that is what was asked for.</summary>
    private static Order? Settle(Order order, MovementKind kind, long amount) =>
        order.Balance.Pending == amount && order.Movements.Any(entry =>
            entry.Movement.State == MovementState.Pending && entry.Movement.Kind == kind && entry.Movement.Amount == amount)
            ? order.WithPending(movement => movement with { State = MovementState.Succeeded })
            : null;

    private static long Uncaptured(Order order) => Math.Max(0, order.Balance.Due - order.Balance.Captured);

    private static bool IsChosen(MoveMoney money, Movement movement) => money.Parent is null || movement.Id == money.Parent;

    private static Movement Done(MovementKind kind, long amount, string? parent = null) =>
        new() { Id = "", Kind = kind, Amount = amount, Parent = parent };
}
