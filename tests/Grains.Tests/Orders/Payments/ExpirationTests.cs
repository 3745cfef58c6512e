using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Payments;

/// <summary>When payments end, and the papers beside them.</summary>
public sealed class ExpirationTests
{
    private static readonly ExtendExpiration Late = new(TimeSpan.FromDays(1), "Late");

    [Fact]
    public void Extend_OpenPaymentsOnly_RunOn()
    {
        var order = LedgerText.Order("failed authorize 5000 (expired) / authorize 2000 / authorize 3000");
        order = order.WithPayment(order.Payments[1] with { ExpiresAt = Samples.Now.AddDays(3) });

        var next = Samples.Decide(order, Door.Manage, Late).Order!;

        Assert.Equal([null, Samples.Now.AddDays(4), Samples.Now.AddDays(1)], next.Payments.Select(payment => payment.ExpiresAt));
        Assert.Equal("Late", next.Reason);
    }

    [Fact]
    public void Extend_NoOpenPayment_RunsForTheOneToBeMade()
    {
        var next = Samples.Decide(LedgerText.Order("(expired)"), Door.Manage, Late).Order!;

        Assert.Equal([null, Samples.Now.AddDays(1)], next.Payments.Select(payment => payment.ExpiresAt));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public void Extend_BeyondTheLastDay_IsTooGreat(int daysLeft, bool allowed)
    {
        var order = LedgerText.Order("authorize 5000");
        order = order.WithPayment(order.Payments[0] with { ExpiresAt = DateTimeOffset.MaxValue.AddDays(-daysLeft) });

        Assert.Equal(
            allowed ? null : Rejection.Invalid(Verb.ExtendExpiration, new FieldProblem("expiresAt", ProblemKind.TooGreat)),
            Samples.Decide(order, Door.Manage, Late).Rejection);
    }

    [Fact]
    public void EditInvoice_OneMember_LeavesTheOthers()
    {
        var order = Samples.Pending with { Invoice = new() { Id = "I", Url = "U", PurchaseOrderNumber = "P" } };

        Assert.Equal(order.Invoice with { Id = "i" }, Edited(order, new() { Id = "i" }));
        Assert.Equal(order.Invoice with { Url = "u" }, Edited(order, new() { Url = "u" }));
        Assert.Equal(order.Invoice with { PurchaseOrderNumber = "p" }, Edited(order, new() { PurchaseOrderNumber = "p" }));
    }

    private static Invoice? Edited(Order order, EditInvoice edit) => Samples.Decide(order, Door.Manage, edit).Order!.Invoice;
}
