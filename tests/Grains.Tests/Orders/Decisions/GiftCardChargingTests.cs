using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Decisions;

/// <summary>What placing charges to a gift card, and what it gets back.</summary>
public sealed class GiftCardChargingTests
{
    private const string Code = "GIFT-2026";

    private static readonly HeldItems Held = Card("h-1", Code, 2000);

    private static Order Paying =>
        Samples.Decide(Samples.Pending, Door.Manage, new EditCheckout { GiftCardCode = Code, GiftCardAmount = 2000 }).Order!;

    [Fact]
    public void Decide_PlaceWithWhatTheCardKeeps_ChargesItOnce()
    {
        var placed = Decide(Paying, Held, Verb.Place);

        Assert.Equal((3000, 2000), (placed.Order!.Totals.TotalWithTaxes, placed.Order.GiftCardCharge!.Amount));
        Assert.Equal([(EffectKind.ChargeGiftCard, 2000, "h-1")], Charges(placed));
        Assert.Empty(Charges(Decide(placed.Order, Held, Verb.Place)));
    }

    [Fact]
    public void Decide_GiftCardWithMoreThanTheTotal_PaysNoMore()
    {
        var rich = Samples.Decide(Samples.Pending, Door.Manage, new EditCheckout { GiftCardCode = Code, GiftCardAmount = 9000 }).Order!;

        Assert.Equal((-5000, 0), (rich.Totals.GiftCard, rich.Totals.TotalWithTaxes));
    }

    [Theory]
    [InlineData(1999, Code, 1)]
    [InlineData(2000, "GIFT-2027", 1)]
    [InlineData(2000, Code, -1)]
    public void Decide_PlaceWithTooLittleOrAnotherCardOrTooLate_IsRefused(long amount, string code, int minutes)
    {
        var held = Card("h-1", code, amount) with { Until = Samples.Now.AddMinutes(minutes) };

        Assert.Equal([new("giftCardCode", ProblemKind.Invalid)], Decide(Paying, held, Verb.Place).Rejection!.Problems);
    }

    [Fact]
    public void Decide_PlaceThroughADoorThatChargesNone_LeavesTheCardAlone() =>
        Assert.Empty(Charges(Decide(Paying, null, Verb.Place)));

    [Fact]
    public void Decide_Cancel_GivesItBackOnce()
    {
        var cancelled = Decide(Decide(Paying, Held, Verb.Place).Order!, null, Verb.Cancel);

        Assert.Equal([(EffectKind.RefundGiftCard, 2000, "h-1")], Charges(cancelled));
        Assert.Empty(Charges(Decide(cancelled.Order!, null, Verb.Cancel)));
    }

    [Fact]
    public void Decide_StopEditingWithLessToPay_GivesBackTheDifference()
    {
        var placed = Decide(Paying, Held, Verb.Place).Order!;
        var edited = Samples.Decide(
            placed,
            Door.Manage,
            new ChangeStatus(Verb.StartEditing),
            new ChangeLine("l-1") { UnitAmount = 250 },
            new RemoveLine("l-2")).Order!;

        var ended = Decide(edited, null, Verb.StopEditing);

        Assert.Equal([(EffectKind.RefundGiftCard, 1500, "h-1")], Charges(ended));
        Assert.Equal(500, ended.Order!.GiftCardCharge!.Amount);
        Assert.Equal([(EffectKind.RefundGiftCard, 500, "h-1")], Charges(Decide(ended.Order, null, Verb.Cancel)));
    }

    [Fact]
    public void Decide_StopEditingWithAnotherCard_ChargesThatOne()
    {
        var placed = Decide(Paying, Held, Verb.Place).Order!;
        var edited = Samples.Decide(
            placed,
            Door.Manage,
            new ChangeStatus(Verb.StartEditing),
            new EditCheckout { GiftCardCode = "GIFT-2027", GiftCardAmount = 2000 }).Order!;

        var ended = Decide(edited, Card("h-2", "GIFT-2027", 2000), Verb.StopEditing);

        Assert.Equal([(EffectKind.RefundGiftCard, 2000, "h-1")], Charges(ended));
        Assert.Equal(("h-2", "GIFT-2027"), (ended.Order!.GiftCardCharge!.Hold, ended.Order.GiftCardCharge.Code));
        Assert.Equal(RejectionCode.InvalidFields, Decide(edited, null, Verb.StopEditing).Rejection!.Code);
    }

    private static HeldItems Card(string hold, string code, long amount) =>
        new(hold, Samples.Now.AddMinutes(1), [Uncounted("MUG"), Uncounted("TSHIRT"), new(HeldKind.GiftCard, code, amount)]);

    private static HeldItem Uncounted(string sku) => new(HeldKind.Article, sku, Amount: null);

    private static Decision Decide(Order order, HeldItems? held, Verb verb) => OrderDecider.Decide(
        order.Derived(), Samples.Command(Door.Manage, Samples.Action(verb)) with { Held = held }, Samples.Now);

    private static (EffectKind, long?, string?)[] Charges(Decision decision) =>
    [
        .. from effect in decision.Effects
           where effect.GiftCardCode == Code
           select (effect.Kind, effect.Amount, effect.Hold),
    ];
}
