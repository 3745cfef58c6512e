using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Decisions;

/// <summary>Uses of coupons: an order that is placed takes one, once.</summary>
public sealed class CouponUsingTests
{
    private const string Code = "SUMMER";

    private static Order Reduced => Samples.Pending with { Coupon = new() { Code = Code, Amount = 500 } };

    [Theory]
    [InlineData(1L)]
    [InlineData(null)]
    public void Decide_PlaceWithAUseThatIsHeldOrNotCounted_TakesIt(long? held)
    {
        var placed = Decide(Reduced, Held("h-1", held), Verb.Place);

        Assert.Equal([(EffectKind.UseCoupon, "h-1")], Uses(placed));
        Assert.Equal((Code, "h-1"), (placed.Order!.CouponUse!.Code, placed.Order.CouponUse.Hold));
        Assert.Empty(Uses(Decide(placed.Order, Held("h-2", held), Verb.Place)));
    }

    [Fact]
    public void Decide_PlaceWithoutAUseLeft_IsRefused() => Assert.Equal(
        [new("coupon", ProblemKind.Invalid)], Decide(Reduced, Held("h-1", 0), Verb.Place).Rejection!.Problems);

    [Fact]
    public void Decide_PlaceTooLateAfterTheHold_IsRefused()
    {
        var late = Held("h-1", 1) with { Until = Samples.Now.AddMinutes(-1) };

        Assert.Equal([new("coupon", ProblemKind.Invalid)], Decide(Reduced, late, Verb.Place).Rejection!.Problems);
    }

    [Fact]
    public void Decide_PlaceWhereNobodyHasAsked_TakesItWithoutAHold() =>
        Assert.Equal([(EffectKind.UseCoupon, null)], Uses(Decide(Reduced, null, Verb.Place)));

    [Fact]
    public void Decide_Cancel_LeavesItUsed()
    {
        var placed = Decide(Reduced, Held("h-1", 1), Verb.Place).Order!;

        var cancelled = Decide(placed, null, Verb.Cancel);

        Assert.Empty(Uses(cancelled));
        Assert.Equal(placed.CouponUse, cancelled.Order!.CouponUse);
    }

    [Fact]
    public void Decide_StopEditingWithAnotherCoupon_TakesThatOneAndGivesTheFirstBack()
    {
        var placed = Decide(Reduced, Held("h-1", 1), Verb.Place).Order!;
        var edited = Samples.Decide(
            placed,
            Door.Manage,
            new ChangeStatus(Verb.StartEditing),
            new EditCheckout { Coupon = new Coupon { Code = "WINTER", Amount = 600 } }).Order!;

        var ended = Decide(edited, Held("h-2", 1, "WINTER"), Verb.StopEditing);

        Assert.Equal([(EffectKind.ReturnCoupon, null), (EffectKind.UseCoupon, "h-2")], Uses(ended));
        Assert.Equal([Code, "WINTER"], ended.Effects.Select(effect => effect.CouponCode));
    }

    private static HeldItems Held(string hold, long? uses, string code = Code) => new(
        hold,
        Samples.Now.AddMinutes(1),
        [new(HeldKind.Article, "MUG", null), new(HeldKind.Article, "TSHIRT", null), new(HeldKind.Coupon, code, uses)]);

    private static Decision Decide(Order order, HeldItems? held, Verb verb) => OrderDecider.Decide(
        order.Derived(), Samples.Command(Door.Manage, Samples.Action(verb)) with { Held = held }, Samples.Now);

    private static (EffectKind, string?)[] Uses(Decision decision) =>
        [.. from effect in decision.Effects where effect.CouponCode is not null select (effect.Kind, effect.Hold)];
}
