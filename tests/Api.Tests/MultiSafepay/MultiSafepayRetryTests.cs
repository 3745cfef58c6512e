using OrderGrains.Api.Tests.Support;
using static OrderGrains.Api.Tests.MultiSafepay.MultiSafepayCalls;

namespace OrderGrains.Api.Tests.MultiSafepay;

/// <summary>The client's own retry and version headers.</summary>
[Collection(ServiceCollection.Name)]
public sealed class MultiSafepayRetryTests(Service service)
{
    [Fact]
    public async Task Update_RepeatedUnderOneKey_IsReplayed()
    {
        var id = await service.NewMultiSafepayOrder(
            "Authorized", change: order => order["payments"] = PaymentJson.AuthorizedUntil("2031-03-01T00:00:00Z"));
        const string body = """{"extend_expiration":true,"reason":"late"}""";

        var first = await service.Patch(id, body, ("Idempotency-Key", $"k-{id}"));
        await service.Patch(id, body);
        var replay = await service.Patch(id, body, ("Idempotency-Key", $"k-{id}"));

        Assert.Null(first.Header("Idempotent-Replayed"));
        Assert.Equal("true", replay.Header("Idempotent-Replayed"));
        Assert.Equal((first.Status, first.Text, first.Header("ETag")), (replay.Status, replay.Text, replay.Header("ETag")));
        Assert.Equal(3, (long)(await service.Canonical(id))["version"]!);
    }

    [Fact]
    public async Task Update_OtherBodyUnderTheSameKey_Is422()
    {
        var id = await service.NewMultiSafepayOrder("Paid");
        await service.Patch(id, """{"carrier":"DHL"}""", ("Idempotency-Key", $"k-{id}"));

        var answer = await service.Patch(id, """{"carrier":"UPS"}""", ("Idempotency-Key", $"k-{id}"));

        Assert.Equal((422, Error(1000, "Idempotency-Key was used with another request")), (answer.Status, answer.Text));
        Assert.Equal("DHL", (string?)(await service.Canonical(id))["tracking"]!["carrier"]);
    }

    [Fact]
    public async Task Update_StaleVersion_Is412AndChangesNothing()
    {
        var id = await service.NewMultiSafepayOrder("Paid");
        await service.Patch(id, """{"carrier":"DHL"}""", ("If-Match", "\"1\""));

        var answer = await service.Patch(id, """{"carrier":"UPS"}""", ("If-Match", "\"1\""));

        Assert.Equal((412, Error(1000, "Precondition failed: the order is at version 2")), (answer.Status, answer.Text));
        Assert.Equal("DHL", (string?)(await service.Canonical(id))["tracking"]!["carrier"]);
    }

    [Fact]
    public async Task Read_ETag_IsTheVersion()
    {
        var id = await service.NewMultiSafepayOrder("Paid");

        var answer = await service.Call("GET", $"/orders/{id}", null, ("api_key", "demo-key"));

        Assert.Equal("\"1\"", answer.Header("ETag"));
    }
}
