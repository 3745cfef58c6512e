namespace OrderGrains.Orders;

/// <summary>Authorizing, capturing, voiding and refunding: the amounts, the status they lead to and the transaction that tells.</summary>
internal static class MoneyRules
{
    public static ActionResult Move(Order order, MoveMoney money, DateTimeOffset now)
    {
        if (money.Movement is not (Verb.Authorize or Verb.Capture or Verb.Refund))
            return Rejection.Of(RejectionCode.IllegalTransition, money.Movement);

        var available = Math.Max(0, Available(order, money.Movement));
        var amount = money.Amount ?? available;
        if (money.Amount <= 0)
            return Rejection.Invalid(money.Movement, new FieldProblem("amount", ProblemKind.Invalid));
        if (amount > available)
            return Rejection.Invalid(money.Movement, new FieldProblem("amount", ProblemKind.TooGreat));

        return money.Movement switch
        {
            Verb.Authorize => Authorize(order, amount, now),
            Verb.Capture => Capture(order, amount, now),
            _ => Refund(order, amount, now),
        };
    }

    public static Order Authorize(Order order, long amount, DateTimeOffset now)
    {
        var next = order with { AuthorizedAmount = order.AuthorizedAmount + amount };
        var whole = next.AuthorizedAmount + next.CapturedAmount >= Payable(order);
        return Record(next, TransactionKind.Authorization, amount, now) with
        {
            Payment = whole ? PaymentStatus.Authorized : PaymentStatus.PartiallyAuthorized,
        };
    }

    /// <summary>Once everything is paid, what is left of an authorization lapses.</summary>
    public static Order Capture(Order order, long amount, DateTimeOffset now)
    {
        var next = order with { CapturedAmount = order.CapturedAmount + amount };
        var whole = next.CapturedAmount >= Payable(order);
        return Record(next, TransactionKind.Capture, amount, now) with
        {
            Payment = whole ? PaymentStatus.Paid : PaymentStatus.PartiallyPaid,
            AuthorizedAmount = whole ? 0 : Math.Max(0, order.AuthorizedAmount - amount),
        };
    }

    /// <summary>An authorization that is open ends; without one nothing changes.</summary>
    public static Order Void(Order order, DateTimeOffset now) =>
        order.PaymentIs(PaymentStatus.Authorized, PaymentStatus.PartiallyAuthorized)
            ? Record(Lapse(order, PaymentStatus.Voided), TransactionKind.Void, order.AuthorizedAmount, now)
            : order;

    /// <summary>The payment ends without money having moved.</summary>
    public static Order Lapse(Order order, PaymentStatus payment) => order with { Payment = payment, AuthorizedAmount = 0 };

    private static Order Refund(Order order, long amount, DateTimeOffset now)
    {
        var next = order with { RefundedAmount = order.RefundedAmount + amount };
        var whole = next.RefundedAmount >= order.CapturedAmount;
        return Record(next, TransactionKind.Refund, amount, now) with
        {
            Payment = whole ? PaymentStatus.Refunded : PaymentStatus.PartiallyRefunded,
            AuthorizedAmount = whole ? 0 : order.AuthorizedAmount,
        };
    }

    private static long Available(Order order, Verb movement) => movement switch
    {
        Verb.Authorize => Payable(order) - order.AuthorizedAmount - order.CapturedAmount,
        Verb.Refund => order.CapturedAmount - order.RefundedAmount,
        _ when order.PaymentIs(PaymentStatus.Authorized, PaymentStatus.PartiallyAuthorized) =>
            Math.Min(order.AuthorizedAmount, Payable(order) - order.CapturedAmount),
        _ => Payable(order) - order.CapturedAmount,
    };

    private static long Payable(Order order) => order.Totals.TotalWithTaxes;

    private static Order Record(Order order, TransactionKind kind, long amount, DateTimeOffset now) => amount == 0
        ? order
        : order with
        {
            Transactions = order.Transactions.Add(new() { Id = NextId(order), Kind = kind, Amount = amount, At = now }),
        };

    private static string NextId(Order order)
    {
        var number = order.Transactions.Count + 1;
        while (order.Transactions.Any(transaction => transaction.Id == $"T{number}"))
            number++;

        return $"T{number}";
    }
}
