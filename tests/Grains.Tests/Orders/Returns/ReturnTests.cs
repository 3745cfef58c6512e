using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Returns;

/// <summary>
/// What comes back of an order of two shirts of 2000 (<c>l-1</c>) and a mug of 1000 (<c>l-2</c>): one shirt and the mug left in
/// <c>h-1</c>, the other shirt in <c>s-2</c>.
/// </summary>
public sealed class ReturnTests
{
    private static readonly Order Shipped = Do(
        Samples.At(OrderStatus.Placed, PaymentStatus.Paid), new ShipItems([new("l-1", 1), new("l-2", 1)], "h-1"), new ShipItems());

    [Fact]
    public void Open_Items_AreOfTheFirstParcelThatHasThem()
    {
        var order = Do(Shipped, new OpenReturn([new("l-1", 1)], Reason: "Too small"), new OpenReturn([new("l-1", 1)]));

        Assert.Equal(
            [
                new() { Id = "r-1", Shipment = "h-1", Items = [new("l-1", 1)], RequestedAt = Samples.Now, Reason = "Too small" },
                new() { Id = "r-2", Shipment = "s-2", Items = [new("l-1", 1)], RequestedAt = Samples.Now },
            ],
            order.Returns);
        Refused(order, new OpenReturn([new("l-1", 1)]), "items", ProblemKind.TooGreat);
    }

    [Fact]
    public void Open_ItemsOfSeveralParcels_MakesAReturnOfEach() =>
        Assert.Equal("r-1 h-1: l-1 1; r-2 s-2: l-1 1", Text(Do(Shipped, new OpenReturn([new("l-1", 2)]))));

    [Fact]
    public void Open_WithoutItems_IsAllThatIsLeftToReturn()
    {
        var order = Do(Shipped, new OpenReturn([new("l-2", 1)]), new OpenReturn());

        Assert.Equal("r-1 h-1: l-2 1; r-2 h-1: l-1 1; r-3 s-2: l-1 1", Text(order));
        Refused(order, new OpenReturn(), "items", ProblemKind.TooGreat);
    }

    [Fact]
    public void Open_AgainUnderItsId_ChangesNothing()
    {
        var open = new OpenReturn([new("l-2", 1)], Return: "x-1", Reason: "Chipped");
        var order = Do(Shipped, open);

        Assert.Empty(Samples.Decide(order, Door.Manage, open).Events);
        Refused(order, open with { Items = [new("l-1", 1)] }, "return");
        Refused(order, open with { Reason = "Ugly" }, "return");
        Refused(order, open with { Shipment = "s-2" }, "return");
    }

    [Theory]
    [InlineData("l-1", 2, "h-1", null, "items", ProblemKind.TooGreat)]
    [InlineData("l-2", 1, "s-2", null, "items", ProblemKind.TooGreat)]
    [InlineData("l-1", 3, null, null, "items", ProblemKind.TooGreat)]
    [InlineData("l-1", 0, null, null, "items", ProblemKind.Invalid)]
    [InlineData("l-9", 1, null, null, "items", ProblemKind.Invalid)]
    [InlineData("l-1", 1, "h-9", null, "shipment", ProblemKind.Invalid)]
    [InlineData("l-1", 2, null, "x-1", "return", ProblemKind.Invalid)]
    [InlineData("l-1", 1, null, "", "return", ProblemKind.Blank)]
    public void Open_WhatCannotBe_IsRefused(string line, int quantity, string? shipment, string? id, string path, ProblemKind kind) =>
        Refused(Shipped, new OpenReturn([new(line, quantity)], shipment, id), path, kind);

    [Fact]
    public void Open_OfAPlannedParcel_IsRefused()
    {
        var order = Do(Samples.At(OrderStatus.Placed, PaymentStatus.Paid), new ShipItems([new("l-1", 1)]));

        Refused(order, new OpenReturn(Shipment: "h-1"), "shipment");
    }

    [Theory]
    [InlineData(OrderStatus.Placed, FulfillmentStatus.PickedUp, true)]
    [InlineData(OrderStatus.Approved, FulfillmentStatus.Delivered, true)]
    [InlineData(OrderStatus.Cancelled, FulfillmentStatus.Delivered, true)]
    [InlineData(OrderStatus.Cancelled, FulfillmentStatus.Unfulfilled, false)]
    [InlineData(OrderStatus.Placed, FulfillmentStatus.Unfulfilled, false)]
    [InlineData(OrderStatus.Editing, FulfillmentStatus.Unfulfilled, false)]
    [InlineData(OrderStatus.Pending, FulfillmentStatus.Unfulfilled, false)]
    public void Open_OnlyWhereSomethingHasLeft(OrderStatus status, FulfillmentStatus fulfillment, bool allowed)
    {
        var payment = status switch
        {
            OrderStatus.Cancelled => PaymentStatus.Refunded,
            OrderStatus.Pending => PaymentStatus.Unpaid,
            _ => PaymentStatus.Paid,
        };

        var rejection = Samples.Decide(Samples.At(status, payment, fulfillment), Verb.OpenReturn).Rejection;
        Assert.Equal(allowed ? null : Rejection.Of(RejectionCode.IllegalTransition, Verb.OpenReturn), rejection);
    }

    [Fact]
    public void Complete_WithRefund_GivesBackWhatThePiecesWereWorth()
    {
        var order = Do(Shipped, new OpenReturn([new("l-2", 1)]), new CompleteReturn("r-1", Refunds: true));

        Assert.Equal((PaymentStatus.PartiallyRefunded, 1000), (order.Payment, order.Balance.Refunded));
        var refund = order.Payments[0].Movements[^1];
        Assert.Equal((MovementKind.Refund, 1000), (refund.Kind, refund.Amount));
        var done = order.Returns[0];
        Assert.Equal((Samples.Now, refund.Id, false), (done.CompletedAt, Assert.Single(done.Refunds), done.Restock));
    }

    [Fact]
    public void Complete_RefundOfSeveralCaptures_NamesEachMovement()
    {
        var approved = Do(
            Samples.At(OrderStatus.Approved, PaymentStatus.Authorized), new MoveMoney(Verb.Capture, 1500), new MoveMoney(Verb.Capture));
        var order = Do(
            approved, new ShipItems(), new OpenReturn([new("l-1", 1)]), new CompleteReturn("r-1", Refunds: true));

        Assert.Equal(2, order.Returns[0].Refunds.Count);
        Assert.Equal((2000, order.Returns[0].Refunds.Count), (order.Balance.Refunded, order.Returns[0].Refunds.Distinct().Count()));
    }

    [Fact]
    public void Complete_MoreThanCanBeGivenBack_IsRefusedWhole()
    {
        var order = Do(Shipped, new OpenReturn([new("l-1", 1)]), new MoveMoney(Verb.Refund, 4000));

        Refused(order, new CompleteReturn("r-1", Refunds: true), "amount", ProblemKind.TooGreat);
        Refused(order, new CompleteReturn("r-1", Refunds: true, Amount: 1001), "amount", ProblemKind.TooGreat);
        Refused(order, new CompleteReturn("r-1", Refunds: true, Amount: -1), "amount");
        Assert.Equal(PaymentStatus.Refunded, Do(order, new CompleteReturn("r-1", Refunds: true, Amount: 1000)).Payment);
    }

    [Fact]
    public void Complete_WithRestock_TellsTheShelfOfEachArticle()
    {
        var order = Do(Shipped, new OpenReturn());
        var decision = Samples.Decide(
            order, Door.Manage, new CompleteReturn("r-1", Restock: true), new CompleteReturn("r-2", Restock: true));

        Assert.Equal(
            [("TSHIRT", 1L), ("MUG", 1L), ("TSHIRT", 1L)], decision.Effects.Select(effect => (effect.Sku, effect.Quantity!.Value)));
        Assert.All(
            decision.Effects, effect => Assert.Equal((EffectKind.Restock, "m", "o-1"), (effect.Kind, effect.Merchant, effect.OrderId)));
    }

    [Fact]
    public void Complete_WithoutRestock_TellsNobody() =>
        Assert.Empty(Samples.Decide(Do(Shipped, new OpenReturn()), Door.Manage, new CompleteReturn("r-1", Refunds: true)).Effects);

    [Fact]
    public void Complete_ArticleWithoutSku_TellsNobody()
    {
        var lines = Shipped.Lines.Select(line => line with { Sku = null });
        var order = Do(Shipped with { Lines = [.. lines] }, new OpenReturn());

        Assert.Empty(Samples.Decide(order, Door.Manage, new CompleteReturn("r-1", Restock: true)).Effects);
    }

    [Fact]
    public void Complete_Again_ChangesNothingUnlessItAsksForSomethingElse()
    {
        var complete = new CompleteReturn("r-1", Restock: true, Refunds: true);
        var order = Do(Shipped, new OpenReturn([new("l-2", 1)]), complete);

        foreach (var same in new[] { complete, complete with { Amount = 1000 } })
        {
            var repeat = Samples.Decide(order, Door.Manage, same);
            Assert.Equal((null, 0, 0), (repeat.Rejection, repeat.Events.Count, repeat.Effects.Count));
        }

        Refused(order, complete with { Restock = false }, "return");
        Refused(order, complete with { Refunds = false }, "return");
        Refused(order, complete with { Amount = 999 }, "return");
        Refused(order, new CancelReturn("r-1"), "return");
    }

    [Fact]
    public void Complete_AgainForMoneyThatWasNotGiven_IsRefused() => Refused(
        Do(Shipped, new OpenReturn([new("l-2", 1)]), new CompleteReturn("r-1")), new CompleteReturn("r-1", Refunds: true), "return");

    [Fact]
    public void Cancel_OpenReturn_LetsThePiecesComeBackAgain()
    {
        var order = Do(Shipped, new OpenReturn([new("l-2", 1)]), new CancelReturn("r-1"));

        Assert.Equal(Samples.Now, order.Returns[0].CancelledAt);
        Assert.Empty(Samples.Decide(order, Verb.CancelReturn).Events);
        Refused(order, new CompleteReturn("r-1"), "return");
        Assert.Equal("r-2", Do(order, new OpenReturn([new("l-2", 1)])).Returns[1].Id);
    }

    [Fact]
    public void Unknown_Return_IsRefused()
    {
        var order = Do(Shipped, new OpenReturn());

        Refused(order, new CompleteReturn("r-9"), "return");
        Refused(order, new CancelReturn("r-9"), "return");
        Assert.Equal(
            Rejection.Of(RejectionCode.IllegalTransition, Verb.CompleteReturn), Samples.Decide(Shipped, Verb.CompleteReturn).Rejection);
    }

    [Fact]
    public void History_OfAReturn_NamesItsMembers()
    {
        var opened = Do(Shipped, new OpenReturn([new("l-2", 1)]));
        var completed = Samples.Decide(opened, Door.Manage, new CompleteReturn("r-1", Refunds: true)).Events;

        Assert.Equal("returnCompleted", Assert.Single(completed).Type);
        Assert.Superset(
            new HashSet<string> { "returns[r-1].completedAt", "returns[r-1].refunds" },
            completed[0].Changes.Select(change => change.Path).ToHashSet());
    }

    [Fact]
    public void Open_Partly_LeavesOutWhatCannotComeBack()
    {
        var open = new OpenReturn([new("l-1", 5), new("l-9", 1)], "h-1") { Partly = true };

        Assert.Equal("r-1 h-1: l-1 1", Text(Do(Shipped, open)));
        Refused(Do(Shipped, open), open, "items", ProblemKind.TooGreat);
    }

    [Fact]
    public void Complete_WithTerms_GivesBackAndRestocksAsAgreed()
    {
        var terms = new ReturnTerms { Restock = true, ShippingCost = 300, HandlingCost = 20, ReturnCost = 100, VoucherValue = 1 };

        var order = Do(Shipped, new OpenReturn([new("l-1", 1)]) { Terms = terms }, new CompleteReturn("r-1", Refunds: true));

        Assert.Equal((2219, true), (order.Balance.Refunded, order.Returns[0].Restock));
        Assert.Empty(Samples.Decide(order, Door.Manage, new CompleteReturn("r-1", Refunds: true)).Events);
    }

    [Fact]
    public void Open_WithTermsNoOrderCouldHave_IsRefused() =>
        Refused(Shipped, new OpenReturn { Terms = new() { ReturnCost = -1 } }, "terms");

    [Fact]
    public void Reopen_OfACompletedReturn_OpensItUnlessSomethingWentBack()
    {
        var completed = Do(Shipped, new OpenReturn([new("l-1", 1)]), new CompleteReturn("r-1"));

        var order = Do(completed, new ReopenReturn("r-1"));

        Assert.Null(order.Returns[0].CompletedAt);
        Assert.Empty(Samples.Decide(order, Door.Manage, new ReopenReturn("r-1")).Events);
        Refused(Do(order, new CompleteReturn("r-1", Restock: true)), new ReopenReturn("r-1"), "return");
        Refused(Do(order, new CompleteReturn("r-1", Refunds: true)), new ReopenReturn("r-1"), "return");
        Refused(order, new ReopenReturn("r-9"), "return");
    }

    private static string Text(Order order) => string.Join("; ", order.Returns.Select(
        one => $"{one.Id} {one.Shipment}: {string.Join(',', one.Items.Select(item => $"{item.Line} {item.Quantity}"))}"));

    private static Order Do(Order order, params OrderAction[] actions)
    {
        var decision = Samples.Decide(order, Door.Manage, actions);
        Assert.Null(decision.Rejection);
        Assert.Null(OrderInvariants.Broken(decision.Order!));
        return decision.Order!;
    }

    private static void Refused(Order order, OrderAction action, string path, ProblemKind kind = ProblemKind.Invalid) => Assert.Equal(
        Rejection.Invalid(action.Verb, new FieldProblem(path, kind)), Samples.Decide(order, Door.Manage, action).Rejection);
}
