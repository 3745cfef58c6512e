using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.MultiSafepay;

/// <summary>Parts of an order of 100.00 that are told by their amounts (MultiSafepay page, 1.4).</summary>
[Collection(ServiceCollection.Name)]
public sealed class PartialShipmentTests(Service service)
{
    [Fact]
    public async Task Amounts_InParts_ShipTheOrderWithTheLast()
    {
        var id = await service.NewMultiSafepayOrder("Paid");

        var first = (await service.Patch(id, """{"status":"shipped","amount":"4000","tracktrace_code":"3S","carrier":"MRV"}""")).Is(200);
        var between = await service.GetData(id);
        var last = (await service.Patch(id, """{"partial_shipment_amount":6000,"tracktrace_code":"4S"}""")).Is(200);
        var more = await service.Patch(id, """{"status":"shipped","amount":1}""");

        Assert.Equal(($"{id}-0001", $"{id}-0002"), ((string?)first["data"]!["order_id"], (string?)last["data"]!["order_id"]));
        Assert.Equal(("completed", "shipped"), ((string?)between["status"], (string?)(await service.GetData(id))["status"]));
        more.Is(410, MultiSafepayCalls.Error(1000, "Cannot update order with status shipped"));
        var parcels = (await service.Canonical(id))["shipments"]!.AsArray();
        Assert.Equal(
            [(4000, "3S", "MRV", 0), (6000, "4S", null, 1)],
            parcels.Select(parcel => (
                (int)parcel!["amount"]!, (string?)parcel["tracking"]!["code"], (string?)parcel["tracking"]!["carrier"],
                parcel["items"]?.AsArray().Count ?? 0)));
    }

    [Fact]
    public async Task Amount_ThenShipped_ShipsTheRest()
    {
        var id = await service.NewMultiSafepayOrder("Paid");

        (await service.Patch(id, """{"amount":4000}""")).Is(200);
        (await service.Patch(id, """{"status":"shipped"}""")).Is(200, MultiSafepayCalls.Success);

        Assert.Equal("PickedUp", (string?)(await service.Canonical(id))["fulfillment"]);
    }

    [Fact]
    public async Task Amount_RepeatedKey_ShipsOnceAndAnswersTheSameAfterMore()
    {
        var id = await service.NewMultiSafepayOrder("Paid");
        var key = ("Idempotency-Key", MultiSafepayCalls.NewId());

        var first = await service.Patch(id, """{"amount":1000}""", key);
        (await service.Patch(id, """{"amount":1000}""")).Is(200);
        var again = await service.Patch(id, """{"amount":1000}""", key);

        Assert.Equal((first.Text, "true"), (again.Text, again.Header("Idempotent-Replayed")));
        Assert.Equal(2, (await service.Canonical(id))["shipments"]!.AsArray().Count);
    }

    [Fact]
    public async Task Part_ByItsOrderIdOrTransaction_IsReadAsAnOrder()
    {
        var id = await service.NewMultiSafepayOrder("Paid");
        var part = (await service.Patch(id, """{"amount":4000}""")).Is(200)["data"]!;

        foreach (var name in new[] { $"{part["order_id"]}", $"{part["transaction_id"]}" })
        {
            var data = await service.GetData(name);
            Assert.Equal(
                ((string?)part["order_id"], (long)part["transaction_id"]!, 4000, "shipped", "completed"),
                ((string?)data["order_id"], (long)data["transaction_id"]!, (int)data["amount"]!, (string?)data["status"],
                    (string?)data["financial_status"]));
        }
    }

    [Fact]
    public async Task Part_Refunded_GivesBackNoMoreThanItWas()
    {
        var id = await service.NewMultiSafepayOrder("Paid");
        var part = $"{(await service.Patch(id, """{"amount":4000}""")).Is(200)["data"]!["order_id"]}";

        (await Refund(part, """{"currency":"EUR","amount":4001}""")).Is(404, MultiSafepayCalls.Error(1034, "Cannot refund transaction"));
        (await Refund(part, """{"currency":"EUR"}""")).Is(200);
        (await Refund(part, """{"currency":"EUR","amount":1}""")).Is(404, MultiSafepayCalls.Error(1034, "Cannot refund transaction"));

        Assert.Equal((4000, 4000), (
            (int)(await service.GetData(part))["amount_refunded"]!, (int)(await service.GetData(id))["amount_refunded"]!));
    }

    [Fact]
    public async Task Part_Updated_TakesTrackingAndRepeatsAlone()
    {
        var id = await service.NewMultiSafepayOrder("Paid");
        var part = $"{(await service.Patch(id, """{"amount":4000}""")).Is(200)["data"]!["order_id"]}";
        var refused = MultiSafepayCalls.Error(1000, "Cannot update order with status shipped");

        (await service.Patch(part, """{"status":"shipped","tracktrace_code":"3S"}""")).Is(200, MultiSafepayCalls.Success);
        (await service.Patch(part, """{"status":"cancelled"}""")).Is(410, refused);
        (await service.Patch(part, """{"amount":10}""")).Is(410, refused);

        var parcel = Assert.Single((await service.Canonical(id))["shipments"]!.AsArray())!;
        Assert.Equal("3S", (string?)parcel["tracking"]!["code"]);
    }

    [Fact]
    public async Task Amount_OfAnUnpaidOrder_IsRefused()
    {
        var id = await service.NewMultiSafepayOrder("Unpaid");

        (await service.Patch(id, """{"amount":1000}""")).Is(
            410, MultiSafepayCalls.Error(1000, "Cannot update order with status initialized"));
    }

    private Task<Answer> Refund(string part, string body) => service.Send("POST", $"orders/{part}/refunds", body);
}
