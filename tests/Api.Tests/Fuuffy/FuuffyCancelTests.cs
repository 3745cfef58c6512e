using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Fuuffy;

[Collection(ServiceCollection.Name)]
public sealed class FuuffyCancelTests(Service service)
{
    private readonly BearerClient _client = new(service, Schemes.Fuuffy);

    [Theory]
    [InlineData("Unfulfilled")]
    [InlineData("InProgress")]
    [InlineData("PickedUp")]
    [InlineData("InTransit")]
    public async Task Cancel_PendingOrUnderWay_Cancels(string fulfillment)
    {
        var id = await Parcels.Import(service, fulfillment);

        var answer = await _client.Send("POST", $"/v1/orders/{id}/cancel", (byte[]?)null);

        answer.Is(200, $$$"""
            {"id":"{{{id}}}","tracking_number":"FUF123456789","status":"cancelled",
             "cancellation":{"reason":null,"cancelled_at":"*"},"updated_at":"*"}
            """);
        Assert.Equal("cancelled", (string?)(await _client.Get($"/v1/orders/{id}")).Json["status"]);
    }

    [Theory]
    [InlineData("OutForDelivery", "Placed", "out_for_delivery")]
    [InlineData("Delivered", "Placed", "delivered")]
    [InlineData("Unfulfilled", "Cancelled", "cancelled")]
    [InlineData("InTransit", "Cancelled", "cancelled")]
    public async Task Cancel_TooLate_IsRefusedWithItsStatus(string fulfillment, string status, string shown)
    {
        var id = await Parcels.Import(service, fulfillment, status);

        var answer = await _client.Send("POST", $"/v1/orders/{id}/cancel", "{}");

        answer.Is(400, $$$"""{"error":{"code":"cannot_cancel","message":"Cannot cancel order with status '{{{shown}}}'"}}""");
        Assert.Equal("\"1\"", answer.ETag);
    }

    [Fact]
    public async Task Cancel_UnknownOrder_IsNotFound()
    {
        var answer = await _client.Send("POST", "/v1/orders/order_000000000000/cancel", "{}");

        answer.Is(404, """{"error":{"code":"order_not_found","message":"Order not found"}}""");
    }

    [Fact]
    public async Task Cancel_ReasonNoText_IsNamed()
    {
        var id = await Parcels.Import(service);

        var answer = await _client.Send("POST", $"/v1/orders/{id}/cancel", """{"reason":7}""");

        answer.Is(400, """
            {"error":{"code":"validation_error","message":"Invalid request parameters",
             "details":[{"field":"reason","message":"Reason must be a string"}]}}
            """);
    }
}
