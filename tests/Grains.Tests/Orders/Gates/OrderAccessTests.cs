using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Gates;

/// <summary>Who may touch an order, whatever the door.</summary>
public sealed class OrderAccessTests
{
    public static TheoryData<Door> Doors => [.. Enum.GetValues<Door>()];

    [Theory]
    [MemberData(nameof(Doors))]
    public void Decide_CredentialBoundToMarkets_SeesNoOthersAtAnyDoor(Door door)
    {
        Assert.Equal(RejectionCode.WrongMarket, InMarket(door, new() { Id = "m", Number = 7 }));
        Assert.Equal(RejectionCode.WrongMarket, InMarket(door, new() { Id = "m" }));
        Assert.Null(InMarket(door, new() { Id = "m", Number = 2 }));
        Assert.Null(InMarket(door, market: null));
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public void Decide_LowOrUnknownRole_IsNotPermittedUnlessTheTableSaysSo(Door door)
    {
        Assert.Equal(door == Door.CommerceLayer ? null : RejectionCode.NotPermitted, WithRole(door, CallerRole.Storefront));
        Assert.Equal(RejectionCode.NotPermitted, WithRole(door, (CallerRole)99));
        Assert.Null(WithRole(door, CallerRole.Full));
    }

    [Fact]
    public void Of_UnknownDoorOrRole_IsNothing()
    {
        Assert.Equal(DoorRights.None, RoleRights.Of(CallerRole.Full, (Door)99));
        Assert.Equal(DoorRights.None, RoleRights.Of((CallerRole)99, Door.Manage));
    }

    [Fact]
    public void Decide_ImportIntoAMarketThatIsNotServed_IsRefused()
    {
        var order = Samples.Pending with { Market = new() { Id = "m", Number = 7 } };
        var command = Samples.Command(Door.Manage, new ImportOrder(order)) with { Markets = [1] };

        Assert.Equal(RejectionCode.WrongMarket, OrderDecider.Decide(null, command, Samples.Now).Rejection?.Code);
    }

    [Fact]
    public void Decide_MoveIntoAMarketThatIsNotServed_IsRefused()
    {
        var move = new EditCheckout { Market = new MarketRef { Id = "n", Number = 7, Currency = "EUR" } };
        var command = Samples.Command(Door.CommerceLayer, move) with { Markets = [1] };

        Assert.Equal(RejectionCode.WrongMarket, OrderDecider.Decide(Samples.Pending, command, Samples.Now).Rejection?.Code);
    }

    private static RejectionCode? InMarket(Door door, MarketRef? market)
    {
        var command = Samples.Command(door, new AddComment("test")) with { Markets = [1, 2] };
        return OrderDecider.Decide(Samples.Pending with { Market = market }, command, Samples.Now).Rejection?.Code;
    }

    private static RejectionCode? WithRole(Door door, CallerRole role)
    {
        var command = Samples.Command(door, new AddComment("test")) with { Role = role };
        return OrderDecider.Decide(Samples.Pending, command, Samples.Now).Rejection?.Code;
    }
}
