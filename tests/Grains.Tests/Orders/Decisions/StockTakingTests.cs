using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Decisions;

/// <summary>What placing takes off the shelves, and what goes back.</summary>
public sealed class StockTakingTests
{
    private static readonly HeldItems Held = new("h-1", Samples.Now.AddMinutes(1), [Pieces("MUG", 1), Pieces("TSHIRT", 2)]);

    [Fact]
    public void Decide_PlaceWithHeldPieces_TakesThem()
    {
        var decision = Decide(Samples.Pending, Held, Verb.Place);

        Assert.Equal(
            [new() { Id = "MUG", Quantity = 1, Hold = "h-1" }, new() { Id = "TSHIRT", Quantity = 2, Hold = "h-1" }],
            decision.Order!.StockTaken);
        Assert.Equal(
            [(EffectKind.TakeStock, "MUG", 1, "h-1"), (EffectKind.TakeStock, "TSHIRT", 2, "h-1")],
            Pieces(decision));
        Assert.Empty(Pieces(Decide(decision.Order, null, Verb.Place)));
    }

    [Theory]
    [InlineData(1L, 1)]
    [InlineData(0L, 1)]
    [InlineData(2L, -1)]
    public void Decide_PlaceWithFewerHeldOrTooLate_IsOutOfStock(long shirts, int minutes)
    {
        var held = Held with { Until = Samples.Now.AddMinutes(minutes), Items = [Pieces("MUG", null), Pieces("TSHIRT", shirts)] };

        var rejection = Decide(Samples.Pending, held, Verb.Place).Rejection!;

        Assert.Equal((RejectionCode.InvalidFields, Verb.Place), (rejection.Code, rejection.Verb!.Value));
        Assert.Equal([new("lines[l-1].quantity", ProblemKind.OutOfStock)], rejection.Problems);
    }

    [Fact]
    public void Decide_PlaceOfAnArticleThatNothingIsSaidOf_IsOutOfStock() => Assert.Equal(
        ProblemKind.OutOfStock, Decide(Samples.Pending, Held with { Items = [Pieces("MUG", 1)] }, Verb.Place).Rejection!.Problems[0].Kind);

    [Fact]
    public void Decide_PlaceOfWhatNobodyCounts_TakesNothing()
    {
        var uncounted = Held with { Items = [Pieces("MUG", null), Pieces("TSHIRT", null)] };

        Assert.Empty(Decide(Samples.Pending, uncounted, Verb.Place).Order!.StockTaken);
    }

    [Fact]
    public void Decide_PlaceOfAnOrderThatLeavesTheShelvesAlone_TakesNothing()
    {
        var placed = Decide(Samples.Pending with { Retail = new() }, Held with { Items = [] }, Verb.Place);

        Assert.Equal((OrderStatus.Placed, 0, 0), (placed.Order!.Status, placed.Order.StockTaken.Count, Pieces(placed).Length));
    }

    [Fact]
    public void Decide_DryRunOfPlaceForWhichNothingIsHeldYet_ShowsTheOrderPlaced()
    {
        var command = Samples.Command(Door.Manage, Samples.Action(Verb.Place)) with { DryRun = true };

        Assert.Equal(OrderStatus.Placed, OrderDecider.Decide(Samples.Pending.Derived(), command, Samples.Now).Order!.Status);
    }

    [Fact]
    public void Decide_PlaceAtAGateway_TakesBeforeItIsAskedAndPutsBackWhereItRefuses()
    {
        var order = Samples.Pending with { PaymentMethod = Samples.Pending.PaymentMethod! with { Gateway = "simulated" } };

        var placing = Decide(order, Held, Verb.Place);
        var movement = placing.Order!.Payments[0].Movements[0].Id;
        var placed = Samples.Decide(placing.Order, Door.Manage, new SettleMovement(movement, MovementState.Succeeded));
        var refused = Samples.Decide(placing.Order, Door.Manage, new SettleMovement(movement, MovementState.Failed));

        Assert.Equal((OrderStatus.Placing, 2), (placing.Order.Status, Pieces(placing).Length));
        Assert.Equal((OrderStatus.Placed, 2, 0), (placed.Order!.Status, placed.Order.StockTaken.Count, Pieces(placed).Length));
        Assert.Equal((OrderStatus.Pending, 0), (refused.Order!.Status, refused.Order.StockTaken.Count));
        Assert.Equal([(EffectKind.ReturnStock, "MUG", 1, null), (EffectKind.ReturnStock, "TSHIRT", 2, null)], Pieces(refused));
    }

    [Fact]
    public void Decide_Cancel_PutsAllBackOnce()
    {
        var cancelled = Decide(Placed, null, Verb.Cancel);

        Assert.Equal([(EffectKind.ReturnStock, "MUG", 1, null), (EffectKind.ReturnStock, "TSHIRT", 2, null)], Pieces(cancelled));
        Assert.Empty(Pieces(Decide(cancelled.Order!, null, Verb.Cancel)));
    }

    [Fact]
    public void Decide_CancelOfWhatLeftInPart_PutsBackTheRest()
    {
        var shipped = Samples.Decide(
            Placed, Door.CommerceLayer, new ChangeStatus(Verb.Approve), new MoveMoney(Verb.Capture), new ShipItems([new("l-1", 1)])).Order!;

        var refunded = Samples.Decide(shipped, Door.CommerceLayer, new MoveMoney(Verb.Refund));

        Assert.Equal(OrderStatus.Cancelled, refunded.Order!.Status);
        Assert.Equal([(EffectKind.ReturnStock, "MUG", 1, null), (EffectKind.ReturnStock, "TSHIRT", 1, null)], Pieces(refunded));
        Assert.Equal([new() { Id = "TSHIRT", Quantity = 1, Hold = "h-1" }], refunded.Order.StockTaken);
    }

    [Fact]
    public void Decide_StopEditing_MakesGoodWhatEditingHasChanged()
    {
        var edited = Samples.Decide(
            Placed, Door.Manage, new ChangeStatus(Verb.StartEditing), new ChangeLine("l-1") { Quantity = 1 }, new RemoveLine("l-2")).Order!;

        Assert.Empty(edited.StockTaken.Except(Placed.StockTaken));
        Assert.Equal(
            [(EffectKind.ReturnStock, "MUG", 1, null), (EffectKind.ReturnStock, "TSHIRT", 1, null)],
            Pieces(Decide(edited, null, Verb.StopEditing)));
    }

    [Fact]
    public void Decide_Import_TakesNothing()
    {
        var again = Samples.Decide(Placed, Door.Manage, new ImportOrder(Placed, Replace: true));

        Assert.Empty(again.Order!.StockTaken);
        Assert.Equal(2, Pieces(again).Length);
    }

    private static Order Placed => Decide(Samples.Pending, Held, Verb.Place).Order!;

    private static Decision Decide(Order order, HeldItems? held, Verb verb) =>
        OrderDecider.Decide(order.Derived(), Samples.Command(Door.Manage, Samples.Action(verb)) with { Held = held }, Samples.Now);

    private static HeldItem Pieces(string sku, long? pieces) => new(HeldKind.Article, sku, pieces);

    private static (EffectKind, string?, long?, string?)[] Pieces(Decision decision) =>
    [
        .. from effect in decision.Effects
           where effect.Sku is not null
           orderby effect.Sku
           select (effect.Kind, effect.Sku, effect.Quantity, effect.Hold),
    ];
}
