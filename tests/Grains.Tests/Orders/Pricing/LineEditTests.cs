using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Tests.Orders.Pricing;

public sealed class LineEditTests
{
    private static readonly OrderLine Cap = new() { Id = "l-3", Sku = "CAP", Quantity = 2, UnitAmount = 750 };

    [Fact]
    public void AddLine_NewId_StandsBehindTheOthersAndIsPaidFor()
    {
        var decision = Decide(Samples.Pending, new AddLine(Cap));

        Assert.Equal([.. Samples.Pending.Lines, Cap], decision.Order!.Lines);
        Assert.Equal(6500, decision.Order.Totals.TotalWithTaxes);
        Assert.Equal(("linesEdited", "lines[l-3]"), (Assert.Single(decision.Events).Type, Assert.Single(decision.Events[0].Changes).Path));
    }

    [Fact]
    public void AddLine_ToADraftWithACustomer_MakesItPending()
    {
        var draft = Samples.Pending with { Status = OrderStatus.Draft, Lines = [] };

        Assert.Equal(OrderStatus.Pending, Decide(draft, new AddLine(Cap)).Order!.Status);
        Assert.Equal(OrderStatus.Draft, Decide(draft with { Customer = null }, new AddLine(Cap)).Order!.Status);
    }

    [Fact]
    public void AddLine_ThatIsThereAlready_ChangesNothing() =>
        Assert.Empty(Decide(Samples.Pending, new AddLine(Samples.Pending.Lines[0])).Events);

    [Fact]
    public void AddLine_IdOfAnotherLine_IsRefused() => Refused(new AddLine(Cap with { Id = "l-1" }), "lines[l-1].id", ProblemKind.Invalid);

    [Fact]
    public void AddLine_WithoutId_IsRefused() => Refused(new AddLine(Cap with { Id = "" }), "lines[].id", ProblemKind.Blank);

    [Fact]
    public void AddLine_FewerThanNoPieces_IsRefused() =>
        Refused(new AddLine(Cap with { Quantity = -1 }), "lines[l-3].quantity", ProblemKind.Invalid);

    [Fact]
    public void AddLine_MoreThanAListHolds_IsRefused()
    {
        var full = Samples.Pending with { Lines = Enumerable.Range(0, 10_000).Select(index => Cap with { Id = $"{index}" }).ToValueList() };

        Assert.Equal([new("lines", ProblemKind.TooGreat)], Decide(full, new AddLine(Cap)).Rejection!.Problems);
    }

    [Fact]
    public void ChangeLine_AbsentMembers_StayAndNullClears()
    {
        var line = Cap with { Name = "Cap", OptionsCount = 1, OptionsAmount = 50, TaxRate = 0.1m, Metadata = new("""{"a":1}""") };
        var order = Samples.Pending with { Lines = [line] };

        var next = Decide(order, new ChangeLine("l-3") { Quantity = 5, TaxRate = (decimal?)null }).Order!;
        var cleared = Decide(order, new ChangeLine("l-3") { Name = (string?)null, Metadata = (JsonText?)null, OptionsAmount = 0 }).Order!;

        Assert.Equal([line with { Quantity = 5, TaxRate = null }], next.Lines);
        Assert.Equal([line with { Name = null, Metadata = null, OptionsAmount = 0 }], cleared.Lines);
    }

    [Fact]
    public void ChangeLine_EveryMember_IsSet()
    {
        var change = new ChangeLine("l-1")
        {
            Quantity = 3,
            UnitAmount = 100,
            Name = "Shirt",
            OptionsCount = 2,
            OptionsAmount = 30,
            Metadata = new JsonText("{}"),
            TaxRate = 0.2m,
            TaxIncluded = true,
        };

        var order = Decide(Samples.Pending, change).Order!;

        var expected = new OrderLine
        {
            Id = "l-1",
            Sku = "TSHIRT",
            Quantity = 3,
            UnitAmount = 100,
            Name = "Shirt",
            OptionsCount = 2,
            OptionsAmount = 30,
            Metadata = new("{}"),
            TaxRate = 0.2m,
            TaxIncluded = true,
        };
        Assert.Equal([expected, Samples.Pending.Lines[1]], order.Lines);
        Assert.Equal(new("l-1", 330, 0, 275, 55, 330), order.Totals.Lines[0]);
    }

    [Fact]
    public void ChangeLine_AmountThatDoesNotFit_IsRefused() =>
        Refused(new ChangeLine("l-1") { UnitAmount = Amounts.Max }, "lines", ProblemKind.TooGreat);

    [Fact]
    public void ChangeLine_RateThatIsNone_IsRefused() => Refused(new ChangeLine("l-1") { TaxRate = -1m }, "lines", ProblemKind.Invalid);

    [Fact]
    public void ChangeLine_FewerThanNoOptions_IsRefused() =>
        Refused(new ChangeLine("l-1") { OptionsCount = -1 }, "lines[l-1].optionsCount", ProblemKind.Invalid);

    [Fact]
    public void RemoveLine_LeavesTheOthers() =>
        Assert.Equal([Samples.Pending.Lines[1]], Decide(Samples.Pending, new RemoveLine("l-1")).Order!.Lines);

    [Theory]
    [InlineData("l-9")]
    [InlineData("L-1")]
    [InlineData("")]
    public void Edit_UnknownLine_IsRefused(string id)
    {
        Refused(new ChangeLine(id) { Quantity = 1 }, $"lines[{id}]", ProblemKind.Blank);
        Refused(new RemoveLine(id), $"lines[{id}]", ProblemKind.Blank);
    }

    [Fact]
    public void Edit_LineThatHasLeft_IsNeitherRemovedNorLowered()
    {
        var parcel = new Shipment { Id = "h-1", State = ShipmentState.PickedUp, Items = [new("l-1", 2)] };
        var order = Samples.At(OrderStatus.Editing) with { Shipments = [parcel] };

        Refused(order, new RemoveLine("l-1"), "lines[l-1].quantity", ProblemKind.Invalid);
        Refused(order, new ChangeLine("l-1") { Quantity = 1 }, "lines[l-1].quantity", ProblemKind.Invalid);
        Assert.Equal(3, Decide(order, new ChangeLine("l-1") { Quantity = 3 }).Order!.Lines[0].Quantity);
        Assert.Equal("Shirt", Decide(order, new ChangeLine("l-1") { Name = "Shirt" }).Order!.Lines[0].Name);
    }

    [Theory]
    [InlineData(OrderStatus.Draft, true)]
    [InlineData(OrderStatus.Pending, true)]
    [InlineData(OrderStatus.Editing, true)]
    [InlineData(OrderStatus.Placing, false)]
    [InlineData(OrderStatus.Placed, false)]
    [InlineData(OrderStatus.Approved, false)]
    [InlineData(OrderStatus.Cancelled, false)]
    public void Edit_OnlyWhileTheOrderIsEditable(OrderStatus status, bool allowed)
    {
        var rejection = Decide(Samples.At(status), new RemoveLine("l-2")).Rejection;

        Assert.Equal(allowed ? null : RejectionCode.IllegalTransition, rejection?.Code);
    }

    private static Decision Decide(Order order, EditLines edit) => Samples.Decide(order, Door.Manage, edit);

    private static void Refused(EditLines edit, string path, ProblemKind kind) => Refused(Samples.Pending, edit, path, kind);

    private static void Refused(Order order, EditLines edit, string path, ProblemKind kind) =>
        Assert.Equal(Rejection.Invalid(Verb.EditLines, new FieldProblem(path, kind)), Decide(order, edit).Rejection);
}
