using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Payments;

/// <summary>Which movements a verb writes behind those that are there, for an order of 5000.</summary>
public sealed class MovementTests
{
    [Theory]
    [InlineData("", "authorize 2000", "authorize 2000")]
    [InlineData("authorize 2000", "authorize", "authorize 2000; authorize 3000")]
    [InlineData("capture 2000", "authorize", "capture 2000; authorize 3000")]
    [InlineData("pending authorize 5000", "authorize", "authorize 5000")]
    [InlineData("pending authorize 5000", "authorize 2000", "cancelled authorize 5000 / authorize 2000")]
    [InlineData("pending capture 5000", "authorize", "cancelled capture 5000 / authorize 5000")]
    [InlineData("pending authorize 2000; pending authorize 3000", "authorize 3000",
        "cancelled authorize 2000; cancelled authorize 3000 / authorize 3000")]
    [InlineData("failed authorize 5000", "authorize", "failed authorize 5000 / authorize 5000")]
    [InlineData("authorize 5000; void 5000 of m-1", "authorize", "authorize 5000; void 5000 of m-1 / authorize 5000")]
    [InlineData("(expired)", "authorize", " (expired) / authorize 5000")]
    [InlineData("failed authorize 5000 / pending authorize 5000", "authorize", "failed authorize 5000 / authorize 5000")]
    [InlineData("", "capture", "capture 5000")]
    [InlineData("", "capture 4000", "capture 4000")]
    [InlineData("capture 4000", "capture", "capture 4000; capture 1000")]
    [InlineData("pending capture 5000", "capture", "capture 5000")]
    [InlineData("pending authorize 5000", "capture", "cancelled authorize 5000 / capture 5000")]
    [InlineData("authorize 5000", "capture", "authorize 5000; capture 5000 of m-1")]
    [InlineData("authorize 5000", "capture 2000", "authorize 5000; capture 2000 of m-1")]
    [InlineData("authorize 2000", "capture", "authorize 2000; capture 2000 of m-1")]
    [InlineData("authorize 6000", "capture", "authorize 6000; capture 5000 of m-1; void 1000 of m-1")]
    [InlineData("authorize 3000; authorize 2000", "capture 4000",
        "authorize 3000; authorize 2000; capture 3000 of m-1; capture 1000 of m-2")]
    [InlineData("authorize 3000; authorize 2000", "capture 2000", "authorize 3000; authorize 2000; capture 2000 of m-1")]
    [InlineData("authorize 3000; authorize 2000", "capture of m-2", "authorize 3000; authorize 2000; capture 2000 of m-2")]
    [InlineData("authorize 3000 / authorize 2000", "capture of m-1", "authorize 3000; capture 3000 of m-1 / authorize 2000")]
    [InlineData("authorize 2000; pending authorize 3000", "capture", "authorize 2000; pending authorize 3000; capture 2000 of m-1")]
    [InlineData("capture 5000", "refund 2000", "capture 5000; refund 2000 of m-1")]
    [InlineData("capture 3000; capture 2000", "refund 4000",
        "capture 3000; capture 2000; refund 3000 of m-1; refund 1000 of m-2")]
    [InlineData("capture 3000; capture 2000", "refund 1000", "capture 3000; capture 2000; refund 1000 of m-1")]
    [InlineData("capture 3000; capture 2000", "refund of m-2", "capture 3000; capture 2000; refund 2000 of m-2")]
    [InlineData("capture 3000; capture 2000; refund 1000 of m-1", "chargeback",
        "capture 3000; capture 2000; refund 1000 of m-1; chargeback 2000 of m-1; chargeback 2000 of m-2")]
    [InlineData("authorize 3000; capture 1000 of m-1; authorize 2000", "voidauthorization",
        "authorize 3000; capture 1000 of m-1; authorize 2000; void 2000 of m-1; void 2000 of m-3")]
    [InlineData("pending authorize 5000", "voidauthorization", "cancelled authorize 5000")]
    [InlineData("authorize 2000; pending authorize 3000", "voidauthorization",
        "authorize 2000; cancelled authorize 3000; void 2000 of m-1")]
    [InlineData("", "decline", "failed authorize 5000")]
    [InlineData("pending authorize 2000", "decline", "failed authorize 2000")]
    [InlineData("failed authorize 5000", "review", "failed authorize 5000 / pending authorize 5000")]
    [InlineData("", "expire", " (expired)")]
    [InlineData("pending authorize 5000", "expire", "cancelled authorize 5000 (expired)")]
    [InlineData("authorize 5000", "expire", "authorize 5000; void 5000 of m-1 (expired)")]
    [InlineData("failed authorize 5000 / authorize 5000", "expire", "failed authorize 5000 / authorize 5000; void 5000 of m-2 (expired)")]
    [InlineData("authorize 1000 / authorize 2000 / failed authorize 2000", "expire",
        "authorize 1000; void 1000 of m-1 (expired) / authorize 2000; void 2000 of m-2 (expired) / failed authorize 2000 (expired)")]
    [InlineData("authorize 2000 / pending authorize 3000", "expire",
        "authorize 2000; void 2000 of m-1 (expired) / cancelled authorize 3000 (expired)")]
    public void Decide_Verb_WritesTheMovements(string ledger, string action, string after)
    {
        var decision = Samples.Decide(LedgerText.Order(ledger), Door.Manage, LedgerText.Action(action));

        Assert.Null(decision.Rejection);
        Assert.Equal(after, LedgerText.Of(decision.Order!));
        var times = decision.Order!.Movements.Select(entry => entry.Movement.At).Where(at => at != default);
        Assert.All(times, at => Assert.Equal(Samples.Now, at));
    }

    [Theory]
    [InlineData("", "authorize 5001", "amount", ProblemKind.TooGreat)]
    [InlineData("authorize 2000; capture 1000 of m-1", "authorize 3001", "amount", ProblemKind.TooGreat)]
    [InlineData("", "authorize 0", "amount", ProblemKind.Invalid)]
    [InlineData("", "capture 5001", "amount", ProblemKind.TooGreat)]
    [InlineData("authorize 2000", "capture 2001", "amount", ProblemKind.TooGreat)]
    [InlineData("authorize 6000", "capture 5001", "amount", ProblemKind.TooGreat)]
    [InlineData("authorize 3000; authorize 2000", "capture 2001 of m-2", "amount", ProblemKind.TooGreat)]
    [InlineData("authorize 3000", "capture 1 of m-9", "parent", ProblemKind.Invalid)]
    [InlineData("authorize 3000; capture 3000 of m-1", "capture 1 of m-1", "parent", ProblemKind.Invalid)]
    [InlineData("capture 5000; refund 1000 of m-1", "refund 4001", "amount", ProblemKind.TooGreat)]
    [InlineData("capture 5000", "refund 0", "amount", ProblemKind.Invalid)]
    [InlineData("capture 5000", "refund 1 of m-9", "parent", ProblemKind.Invalid)]
    [InlineData("capture 3000; capture 2000; refund 3000 of m-1", "refund 1 of m-1", "parent", ProblemKind.Invalid)]
    public void Decide_AmountOrParentThatIsNotThere_IsNamed(string ledger, string action, string path, ProblemKind kind)
    {
        var asked = LedgerText.Action(action);

        Assert.Equal(
            Rejection.Invalid(asked.Verb, new FieldProblem(path, kind)),
            Samples.Decide(LedgerText.Order(ledger), Door.Manage, asked).Rejection);
    }

    [Fact]
    public void Decide_Expire_SaysWhyTheAuthorizationEnded()
    {
        var order = Samples.Decide(LedgerText.Order("authorize 5000"), Verb.Expire).Order!;

        Assert.Equal((Samples.Now, "expired"), (order.Payments[0].ExpiredAt, order.Payments[0].Movements[^1].Reason));
    }

    /// <summary>A payment goes on while it is made as the order is to be paid now.</summary>
    [Theory]
    [InlineData("p-1", "s-1", "p-1")]
    [InlineData("p-1", "s-2", "p-1 p-2")]
    [InlineData("p-2", "s-1", "p-1 p-2")]
    public void Decide_AnotherMethodOrSource_BeginsAPayment(string method, string source, string payments)
    {
        var order = LedgerText.Order("authorize 2000") with
        {
            PaymentMethod = new() { Id = method, Family = PaymentFamily.PaysAtOnce },
            PaymentSource = new() { Id = source, Type = "wire_transfers" },
        };

        var next = Samples.Decide(order, Verb.Authorize).Order!;

        Assert.Equal(payments, string.Join(' ', next.Payments.Select(payment => payment.Id)));
        Assert.Equal((method, source), (next.Payments[^1].Method, next.Payments[^1].Source));
        Assert.Equal(payments == "p-1", next.Payments[^1].Family != PaymentFamily.PaysAtOnce);
    }

    [Fact]
    public void Decide_WithoutAMethod_IsAsynchronous()
    {
        var order = LedgerText.Order("") with { PaymentMethod = null, PaymentSource = null };

        Assert.Equal(PaymentFamily.Asynchronous, Samples.Decide(order, Verb.Authorize).Order!.Payments[0].Family);
    }
}
