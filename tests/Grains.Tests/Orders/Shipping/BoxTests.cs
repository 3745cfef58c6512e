using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Shipping;

/// <summary>The boxes of a parcel (<c>h-1</c>): packed before it leaves, told of afterwards.</summary>
public sealed class BoxTests
{
    private static readonly Order Placed = Samples.At(OrderStatus.Placed, PaymentStatus.Paid);
    private static readonly ParcelBox Box = new() { Id = "x-1", Weight = 2.5m, WeightUnit = "lb", Tracking = new() { Number = "3S" } };

    [Fact]
    public void Box_Added_IsThereOnceAndGivesTheParcelItsNumber()
    {
        var order = Do(Placed, new(null, Box));

        Assert.Equal((Box, "3S"), (Assert.Single(order.Shipments[0].Boxes), order.Shipments[0].Tracking?.Code));
        Assert.Empty(Samples.Decide(order, Door.Manage, Edit(new(null, Box))).Events);
        Refused(order, new(null, Box with { Weight = 3 }));
    }

    [Fact]
    public void Box_ChangedByTwoAtOnce_TheSecondIsRefused()
    {
        var order = Do(Do(Placed, new(null, Box)), new(Box, Box with { Weight = 3 }));

        Refused(order, new(Box, Box with { Weight = 4 }));
        Refused(order, new(Box, null));
        Assert.Empty(Do(order, new(Box with { Weight = 3 }, null)).Shipments[0].Boxes);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("x-2", 0)]
    public void Box_WithoutIdOrWeight_IsRefused(string id, int weight) => Refused(Placed, new(null, Box with { Id = id, Weight = weight }));

    [Fact]
    public void Box_ItsNumberGoes_TheNextBoxsIsTheParcels()
    {
        var second = Box with { Id = "x-2", Tracking = new() { Number = "4S" } };
        var order = Do(Do(Placed, new(null, Box)), new(null, second));

        Assert.Equal("4S", Do(order, new(Box, null)).Shipments[0].Tracking?.Code);
        Assert.Equal("4S", Do(order, new(Box, Box with { Tracking = null })).Shipments[0].Tracking?.Code);
        Assert.Null(Do(Do(order, new(Box, null)), new(second, null)).Shipments[0].Tracking);
    }

    [Fact]
    public void Box_ParcelThatHasANumberItself_KeepsIt()
    {
        var order = Samples.Decide(Placed, Door.Manage, new EditShipment("h-1") { Tracking = new() { Code = "OWN" } }).Order!;

        Assert.Equal("OWN", Do(Do(order, new(null, Box)), new(Box, null)).Shipments[0].Tracking?.Code);
    }

    [Fact]
    public void Box_ParcelHasLeft_OnlyWhatIsToldChanges()
    {
        var order = Samples.Decide(Do(Placed, new(null, Box)), Door.Manage, new ShipItems()).Order!;
        var told = Box with { Tracking = new() { Number = "4S", Status = "in_transit" }, Reference = "R", Metadata = new("{}") };

        Assert.Equal(told, Assert.Single(Do(order, new(Box, told)).Shipments[0].Boxes));
        Refused(order, new(Box, Box with { Weight = 3 }));
        Refused(order, new(Box, Box with { Package = "p" }));
        Refused(order, new(Box, null));
        Refused(order, new(null, Box with { Id = "x-2" }));
    }

    [Fact]
    public void Box_NamesItsOrder()
    {
        var order = Do(Placed, new(null, Box with { Id = "BoXaaaaaaa" }));

        Assert.Contains(new(AliasKind.Box, "BoXaaaaaaa"), OrderGrains.Orders.Writing.OrderAliases.Of(order));
    }

    private static EditShipment Edit(BoxEdit edit) => new("h-1") { Box = edit };

    private static Order Do(Order order, BoxEdit edit)
    {
        var decision = Samples.Decide(order, Door.Manage, Edit(edit));
        Assert.Null(decision.Rejection);
        return decision.Order!;
    }

    private static void Refused(Order order, BoxEdit edit) => Assert.Equal(
        Rejection.Invalid(Verb.EditShipment, new FieldProblem("boxes", ProblemKind.Invalid)),
        Samples.Decide(order, Door.Manage, Edit(edit)).Rejection);
}
