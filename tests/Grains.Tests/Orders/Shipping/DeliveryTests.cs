using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Shipping;

/// <summary>The courier's part of an order: every member on its own, and all of them at once.</summary>
public sealed class DeliveryTests
{
    private static readonly Party Jane = new()
    {
        Name = "Jane",
        Phone = "+1",
        Email = "jane@example.com",
        Address = "1 Street",
        City = "Rome",
        PostalCode = "00100",
        Country = "IT",
    };

    private static readonly Package Box = new()
    {
        Weight = 1,
        Dimensions = new() { Length = 2, Width = 3, Height = 4 },
        Description = "Box",
        Value = 5,
    };

    private static readonly Tracking Parcel = new() { Code = "C", Url = "U", Carrier = "DHL", ShipDate = "01-01-1911" };

    private static readonly Order Full = Samples.Pending with
    {
        Sender = Jane,
        Recipient = Jane,
        Package = Box,
        Tracking = Parcel,
        ServiceType = "standard",
        Notes = "Ring",
        Reason = "First",
    };

    [Fact]
    public void EditDelivery_EveryMember_IsSet()
    {
        var party = new PartyPatch
        {
            Name = Jane.Name,
            Phone = Jane.Phone,
            Email = Jane.Email,
            Address = Jane.Address,
            City = Jane.City,
            PostalCode = Jane.PostalCode,
            Country = Jane.Country,
        };
        var package = new PackagePatch { Weight = 1, Length = 2, Width = 3, Height = 4, Description = "Box", Value = 5 };

        var order = Do(
            Samples.Pending,
            new() { Sender = party, Recipient = party, Package = package, ServiceType = "standard", Notes = "Ring" });

        Assert.Equal((Jane, Jane, Box, "standard", "Ring"), (order.Sender, order.Recipient, order.Package, order.ServiceType, order.Notes));
    }

    [Fact]
    public void EditDelivery_OneMemberOfAParty_LeavesTheOthers()
    {
        Assert.Equal(Jane with { Name = "x" }, Do(Full, new() { Sender = new() { Name = "x" } }).Sender);
        Assert.Equal(Jane with { Phone = "x" }, Do(Full, new() { Recipient = new() { Phone = "x" } }).Recipient);
        Assert.Equal(Jane with { Email = "x" }, Do(Full, new() { Sender = new() { Email = "x" } }).Sender);
        Assert.Equal(Jane with { Address = "x" }, Do(Full, new() { Recipient = new() { Address = "x" } }).Recipient);
        Assert.Equal(Jane with { City = "x" }, Do(Full, new() { Sender = new() { City = "x" } }).Sender);
        Assert.Equal(Jane with { PostalCode = "x" }, Do(Full, new() { Sender = new() { PostalCode = "x" } }).Sender);
        Assert.Equal(Jane with { Country = "x" }, Do(Full, new() { Sender = new() { Country = "x" } }).Sender);
    }

    [Fact]
    public void EditDelivery_OneMemberOfAPackage_LeavesTheOthers()
    {
        var size = Box.Dimensions!;

        Assert.Equal(Box with { Weight = 9 }, Do(Full, new() { Package = new() { Weight = 9 } }).Package);
        Assert.Equal(Box with { Description = "x" }, Do(Full, new() { Package = new() { Description = "x" } }).Package);
        Assert.Equal(Box with { Value = 9 }, Do(Full, new() { Package = new() { Value = 9 } }).Package);
        Assert.Equal(Box with { Dimensions = size with { Length = 9 } }, Do(Full, new() { Package = new() { Length = 9 } }).Package);
        Assert.Equal(Box with { Dimensions = size with { Width = 9 } }, Do(Full, new() { Package = new() { Width = 9 } }).Package);
        Assert.Equal(Box with { Dimensions = size with { Height = 9 } }, Do(Full, new() { Package = new() { Height = 9 } }).Package);
    }

    [Fact]
    public void EditDelivery_NothingOfAPart_LeavesItAsItIs()
    {
        var order = Do(Full, new() { Notes = "x" });

        Assert.Equal((Jane, Jane, Box, "standard"), (order.Sender, order.Recipient, order.Package, order.ServiceType));
        Assert.Equal("Ring", Do(Full, new() { ServiceType = "express" }).Notes);
        Assert.Null(Do(Samples.Pending, new() { Notes = "x" }).Sender);
    }

    [Fact]
    public void EditTracking_OneMember_LeavesTheOthers()
    {
        Assert.Equal(Parcel with { Code = "x" }, Track(Full, new() { Code = "x" }).Tracking);
        Assert.Equal(Parcel with { Url = "x" }, Track(Full, new() { Url = "x" }).Tracking);
        Assert.Equal(Parcel with { Carrier = "x" }, Track(Full, new() { Carrier = "x" }).Tracking);
        Assert.Equal(Parcel with { ShipDate = "x" }, Track(Full, new() { ShipDate = "x" }).Tracking);
        Assert.Equal("First", Track(Full, new() { Code = "x" }).Reason);
        var told = Track(Full, new() { Reason = "x" });
        Assert.Equal((Parcel, "x"), (told.Tracking, told.Reason));
    }

    private static Order Do(Order order, EditDelivery edit) => Samples.Decide(order, Door.Manage, edit).Order!;

    private static Order Track(Order order, EditTracking edit) => Samples.Decide(order, Door.Manage, edit).Order!;
}
