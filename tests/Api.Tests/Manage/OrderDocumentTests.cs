using System.Text.Json;
using OrderGrains.Api.Manage;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Api.Tests.Manage;

public sealed class OrderDocumentTests
{
    [Fact]
    public void Read_OnlyIdAndCurrency_GivesADraftUnfulfilledOrderOfTheCaller()
    {
        var order = Read("""{"id":"A-1","currency":"EUR"}""");

        Assert.Equal(("demo", OrderStatus.Draft, FulfillmentStatus.Unfulfilled), (order.Merchant, order.Status, order.Fulfillment));
        Assert.Equal(OrderTotals.Zero, order.Totals);
    }

    [Fact]
    public void Read_ComputedMembers_AreIgnored()
    {
        var order = Read(
            """{"id":"A-1","currency":"EUR","merchant":"other","version":7,"updatedAt":"never","oldestReader":9,"totals":{}}""");

        Assert.Equal(("demo", 0L, default, 0), (order.Merchant, order.Version, order.UpdatedAt, order.OldestReader));
    }

    [Fact]
    public void Read_NullInCustomData_IsAValue()
    {
        var order = Read("""{"id":"A-1","currency":"EUR","customData":{"gift":null}}""");

        Assert.True(order.CustomData.TryGetValue("gift", out var gift));
        Assert.Equal("null", gift.Value);
    }

    [Theory]
    [InlineData("""{"currency":"EUR"}""", "id")]
    [InlineData("""{"id":"","currency":"EUR"}""", "id")]
    [InlineData("""{"id":7,"currency":"EUR"}""", "id")]
    [InlineData("""{"id":"A"}""", "currency")]
    [InlineData("""{"id":"A","currency":"euro"}""", "currency")]
    [InlineData("""{"id":"A","currency":"EUR","staus":"Placed"}""", "staus")]
    [InlineData("""{"id":"A","currency":"EUR","Status":"Placed"}""", "Status")]
    [InlineData("""{"id":"A","currency":"EUR","status":"Sold"}""", "status")]
    [InlineData("""{"id":"A","currency":"EUR","status":3}""", "status")]
    [InlineData("""{"id":"A","currency":"EUR","status":"99"}""", "status")]
    [InlineData("""{"id":"A","currency":"EUR","status":"Draft","status":"Placed"}""", "status")]
    [InlineData("""{"id":"A","currency":"EUR","lines":{}}""", "lines")]
    [InlineData("""{"id":"A","currency":"EUR","lines":[null]}""", "lines")]
    [InlineData("""{"id":"A","currency":"EUR","lines":[{"id":"1"},{"id":"2","quantity":"two"}]}""", "lines[1].quantity")]
    [InlineData("""{"id":"A","currency":"EUR","lines":[{"id":"1","quantity":1e30}]}""", "lines[0].quantity")]
    [InlineData("""{"id":"A","currency":"EUR","lines":[{"id":"1","price":1}]}""", "lines[0].price")]
    [InlineData("""{"id":"A","currency":"EUR","lines":[{}]}""", "lines[0]")]
    [InlineData("""{"id":"A","currency":"EUR","lines":[{"id":null}]}""", "lines[0].id")]
    [InlineData("""{"id":"A","currency":"EUR","attributes":{"a":null}}""", "attributes")]
    [InlineData("""{"id":"A","currency":"EUR","attributes":{"a":5}}""", "attributes.a")]
    [InlineData("""{"id":"A","currency":"EUR","placedAt":"soon"}""", "placedAt")]
    [InlineData("""{"id":"A","currency":"EUR","adjustments":[{"id":"a","kind":"Shipping","amount":"5"}]}""", "adjustments[0].amount")]
    [InlineData("""{"id":"A","currency":"EUR","adjustments":[{"id":"a","amount":5}]}""", "adjustments[0]")]
    [InlineData("""{"id":"A","currency":"EUR","lines":[{"id":"1"},{"id":"2","metadata":[]}]}""", "lines[1].metadata")]
    [InlineData("""{"id":"A","currency":"EUR","shippingAddress":"Rome"}""", "shippingAddress")]
    [InlineData("""{"id":"A","currency":"EUR","shippingAddress":{"glow":1}}""", "shippingAddress.glow")]
    [InlineData("""{"id":"A","currency":"EUR","tax":{"unknown":{"glow":1}}}""", "tax.unknown")]
    [InlineData("""{"id":"A","currency":"EUR","unknown":{"glow":1}}""", "unknown")]
    [InlineData("""{"id":"A","currency":"EUR","payments":[{"id":"p","movements":[{"id":"m","amount":1}]}]}""", "payments[0]")]
    public void Read_WrongMember_IsNamed(string document, string path)
    {
        var (order, _, problems) = OrderDocument.Read(JsonElement.Parse(document), "demo");

        Assert.Null(order);
        Assert.Equal(path, Assert.Single(problems).Path);
    }

    [Fact]
    public void Read_EnumerationsLeftOut_AreWhatTheyUsuallyAre()
    {
        var document = JsonElement.Parse("""
            {"id":"A","currency":"EUR","paymentMethod":{"id":"card"},"shipments":[{"id":"s"}],
             "payments":[{"id":"p","movements":[{"id":"m","kind":"Capture","amount":1}]}]}
            """);

        var order = OrderDocument.Read(document, "demo").Order!;

        Assert.Equal((PaymentFamily.PaysAtOnce, ShipmentState.Planned), (order.PaymentMethod!.Family, order.Shipments[0].State));
        var payment = order.Payments[0];
        Assert.Equal((PaymentFamily.Asynchronous, MovementState.Succeeded), (payment.Family, payment.Movements[0].State));
    }

    [Fact]
    public void Read_SeveralWrongMembers_AreAllNamed()
    {
        var (_, _, problems) = OrderDocument.Read(JsonElement.Parse("""{"id":"A","currency":"EUR","status":"Sold","notes":5}"""), "demo");

        Assert.Equal(["status", "notes"], problems.Select(problem => problem.Path));
    }

    [Fact]
    public void Write_WhatIsKeptForOtherBuilds_IsNotShown()
    {
        var order = JsonSerializer.Deserialize(
            """{"id":"A","merchant":"demo","currency":"EUR","oldestReader":7,"glow":1,"invoice":{"id":"I","glow":1}}""",
            StoredOrderJson.Order)!;
        Assert.NotNull(order.Unknown);
        var shown = StoredJson.Write(writer => OrderAnswer.Write(writer, order));

        var (again, _, problems) = OrderDocument.Read(JsonElement.Parse(shown), "demo");

        Assert.Empty(problems);
        Assert.Equal(("I", null, null, 0), (again!.Invoice!.Id, again.Invoice.Unknown, again.Unknown, again.OldestReader));
    }

    [Fact]
    public void Read_NullMetadata_IsNone() =>
        Assert.Null(Read("""{"id":"A-1","currency":"EUR","metadata":null}""").Metadata);

    private static Order Read(string document)
    {
        var (order, _, problems) = OrderDocument.Read(JsonElement.Parse(document), "demo");
        Assert.Empty(problems);
        return order!;
    }
}
