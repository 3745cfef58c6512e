using OrderGrains.Demo;
using OrderGrains.Orders;

namespace OrderGrains.Tests.Demo;

/// <summary>The domain takes every demonstration order over and then does, or refuses, what the vendors' examples show.</summary>
public sealed class DemoRequestTests
{
    private static readonly DateTimeOffset Now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly TheoryData<Door, string, OrderAction, bool> Requests = new()
    {
        { Door.MultiSafepay, "MSP12345", new ShipItems(), true },
        { Door.MultiSafepay, "MSP12345", new EditTracking { Code = "3SMSP0123456789" }, true },
        { Door.MultiSafepay, "MSP12345", new EditInvoice { Id = "AB12345" }, true },
        { Door.MultiSafepay, "MSP12346", new CancelOrder(), true },
        { Door.CommerceLayer, "xYZkjABcde", new EditCheckout { ShippingCountryLock = "IT" }, true },
        { Door.CommerceLayer, "xYZkjABcde", new RequestEffect(EffectKind.SavePaymentSource), true },
        { Door.CommerceLayer, "xYZkjABcde", new ChangeStatus(Verb.Place), true },
        { Door.CommerceLayer, "xYZkjABcde", new MoveMoney(Verb.Capture), false },
        { Door.Centra, "83651", new AddComment("test", Internal: true), true },
        { Door.Centra, "83652", new AddComment("test", Internal: true), false },
        { Door.Fuuffy, "order_1a2b3c4d5e6f", new EditDelivery { Notes = "Updated delivery instructions" }, true },
        { Door.Fuuffy, "order_9z8y7x6w5v4u", new EditDelivery { Notes = "Updated delivery instructions" }, false },
        { Door.ElasticPath, "369ad4a4-ee67-48b0-x347-t50a6e61d83d", new EditShippingAddress(new() { FirstName = "John" }), true },
        { Door.ElasticPath, "369ad4a4-ee67-48b0-x347-t50a6e61d83d", new ShipItems(), true },
        { Door.ElasticPath, "50ca1ec7-cb04-45f0-b7a9-3613ef7c23d3", new CancelOrder(), true },
        { Door.ElasticPath, "50ca1ec7-cb04-45f0-b7a9-3613ef7c23d3", new ShipItems(), false },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public void Request_OnTheDemoOrder_GoesAsTheExampleSays(Door door, string id, OrderAction action, bool accepted)
    {
        var decision = OrderDecider.Decide(Import(id).Order, Command(door, action), Now);

        Assert.Equal(accepted, decision.Rejection is null);
    }

    [Fact]
    public void Import_EachDemoOrder_KeepsWhatTheDataSays() => Assert.All(DemoData.Orders, order =>
    {
        var imported = Import(order.Id).Order!;

        var expected = order with { Token = imported.Token, PlaceTotal = imported.PlaceTotal, UpdatedAt = imported.UpdatedAt };
        Assert.Equal(expected.Derived(), imported);
    });

    private static Decision Import(string id)
    {
        var order = DemoData.Orders.Single(demo => demo.Id == id);
        var decision = OrderDecider.Decide(null, Command(Door.Manage, new ImportOrder(order)), Now);
        Assert.Null(decision.Rejection);
        return decision;
    }

    private static OrderCommand Command(Door door, OrderAction action) => new()
    {
        CommandId = Guid.NewGuid(),
        Door = door,
        Actor = "demo-key",
        Markets = door == Door.Centra ? DemoCommerce.Merchants[0].CentraMarkets : null,
        Actions = [action],
    };
}
