using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Payments;

/// <summary>Commerce Layer's <c>_fix_payment_source</c> (page, A8): what was authorized with is what is paid with.</summary>
public sealed class SourceTests
{
    private static readonly PaymentMethod Card = Samples.Pending.PaymentMethod! with { Id = "card", SourceType = "stripe_payments" };
    private static readonly PaymentMethod Wire = Samples.Pending.PaymentMethod!;
    private static readonly PaymentSource Paid = new() { Id = "s-1", Type = "stripe_payments" };

    private static readonly Order Authorized = (Samples.Pending with { PaymentMethod = Card, PaymentSource = Paid })
        .Derived().After(new MoveMoney(Verb.Authorize));

    private static readonly Order Changed = Authorized.After(
        new EditCheckout { PaymentMethod = Wire, PaymentSource = new PaymentSource { Id = "s-2", Type = "wire_transfers" } });

    [Fact]
    public void Fix_AnotherSourceChosenSince_SetsWhatWasAuthorizedWith()
    {
        var fixedAgain = Changed.After(new FixPaymentSource(Paid, Card));

        Assert.Equal((Paid, Card), (fixedAgain.PaymentSource, fixedAgain.PaymentMethod));
        Assert.Equal(PaymentStatus.Authorized, fixedAgain.Payment);
        Assert.Equal(fixedAgain, fixedAgain.After(new FixPaymentSource(Paid)));
    }

    [Fact]
    public void Fix_SourceKnownNoMore_IsBlank() => Assert.Equal(ProblemKind.Blank, Problem(Changed, new(null, Card)));

    [Fact]
    public void Fix_OtherSourceThanTheAuthorizations_IsInvalid() =>
        Assert.Equal(ProblemKind.Invalid, Problem(Changed, new(Paid with { Id = "s-3" }, Card)));

    [Fact]
    public void Fix_OtherMethodThanTheAuthorizations_IsInvalid() => Assert.Equal(ProblemKind.Invalid, Problem(Changed, new(Paid)));

    [Fact]
    public void Fix_MethodThatTakesNoSuchSource_IsInvalid() =>
        Assert.Equal(ProblemKind.Invalid, Problem(Changed, new(Paid, Card with { SourceType = "wire_transfers" })));

    [Fact]
    public void Fix_MethodThatCostsMore_OnlyBeforeTheOrderIsPlaced()
    {
        var fix = new FixPaymentSource(Paid, Card with { Amount = 100 });

        Assert.Equal(100, Changed.After(fix).PaymentMethod?.Amount);
        Assert.Equal(ProblemKind.Invalid, Problem(Changed with { Status = OrderStatus.Placed }, fix));
    }

    [Fact]
    public void Fix_NothingAuthorized_IsNoTransition()
    {
        var voided = Authorized.After(Verb.VoidAuthorization);

        Assert.Equal(
            RejectionCode.IllegalTransition,
            Samples.Decide(voided, Door.CommerceLayer, new FixPaymentSource(Paid)).Rejection?.Code);
    }

    private static ProblemKind? Problem(Order order, FixPaymentSource fix) =>
        Samples.Decide(order, Door.CommerceLayer, fix).Rejection?.Problems.Single().Kind;
}
