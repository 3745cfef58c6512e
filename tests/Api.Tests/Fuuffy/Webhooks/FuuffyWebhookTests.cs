using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Deliveries;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Fuuffy.Webhooks;

/// <summary>What a receiver of the courier's webhooks gets.</summary>
public sealed class FuuffyWebhookTests(DeliveringService service) : IClassFixture<DeliveringService>
{
    public static TheoryData<Vector> Vectors => Vector.Load("Fuuffy/Webhooks");

    [Theory]
    [MemberData(nameof(Vectors))]
    public async Task DocumentedEvent_Happens_IsToldAsPrintedAndSigned(Vector vector)
    {
        await using var receiver = await Receiver.Start();
        var webhook = await service.Add(receiver.Url, ""","format":"fuuffy" """);
        var id = $"order_{Guid.NewGuid():N}";

        using var response = await service.Service.Play(vector with { OrderId = id }, Authenticate);

        var message = await Next(receiver, vector.Message!);
        RawPattern.Matches(vector.Message!, id, message.Body);
        Assert.Equal(Signature(webhook, message), message.Header("X-Fuuffy-Signature"));
        Assert.Equal("application/json", message.Header("Content-Type"));
        Assert.Equal(204, (await service.Call("DELETE", $"/webhooks/{webhook["id"]}")).Status);
    }

    [Fact]
    public async Task Events_TheVendorDoesNotTellOf_AreNotSent()
    {
        await using var receiver = await Receiver.Start();
        await service.Add(receiver.Url, ""","format":"fuuffy" """);
        var id = await service.Order("fuuffy-quiet");

        await service.Comment(id, "unheard");
        (await service.Call("POST", $"/orders/{id}/commands", """{"actions":[{"verb":"hold"}]}""")).Is(200);
        (await service.Call("POST", $"/orders/{id}/commands", """{"actions":[{"verb":"cancel"}]}""")).Is(200);

        Assert.Equal("order.created", (string?)(await receiver.Next()).Json["event"]);
        Assert.Equal("order.cancelled", (string?)(await receiver.Next()).Json["event"]);
    }

    [Fact]
    public async Task Events_AreChosenByTheVendorsNames()
    {
        await using var receiver = await Receiver.Start();
        await service.Add(receiver.Url, ""","format":"fuuffy","events":["order.delivered","order.picked_up"]""");
        var unknown = $$"""{"id":"fuuffy-none","url":"{{receiver.Url}}","format":"fuuffy","events":["shipped"]}""";
        var id = await service.Order("fuuffy-chosen");
        string[] actions =
        [
            """{"verb":"ship"}""", """{"verb":"advanceDelivery","to":"InTransit"}""", """{"verb":"advanceDelivery","to":"Delivered"}""",
        ];

        (await service.Call("POST", $"/orders/{id}/commands", $$"""{"actions":[{{string.Join(',', actions)}}]}""")).Is(200);

        Assert.Equal("order.picked_up", (string?)(await receiver.Next()).Json["event"]);
        Assert.Equal("order.delivered", (string?)(await receiver.Next()).Json["event"]);
        Assert.NotNull((await service.Call("POST", "/webhooks", unknown)).Is(400)["errors"]!["events"]);
    }

    [Fact]
    public async Task Receiver_FailsAndComesBack_GetsEachInOrder()
    {
        await using var receiver = await Receiver.Start(Receiver.Status(500));
        var webhook = await service.Add(receiver.Url, ""","format":"fuuffy" """);
        var id = await service.Order("fuuffy-order");
        (await service.Call("POST", $"/orders/{id}/commands", """{"actions":[{"verb":"ship"}]}""")).Is(200);
        var refused = await receiver.Next();
        await service.Deliveries(webhook, "", items => items.Any(item => (int)item!["failures"]! == 1));

        receiver.Answer = Receiver.Status(204);
        service.Pass(TimeSpan.FromMinutes(1));
        var (created, shipped) = (await receiver.Next(), await receiver.Next());

        Assert.Equal((refused.Body, refused.Header("X-Fuuffy-Signature")), (created.Body, created.Header("X-Fuuffy-Signature")));
        Assert.Equal("order.picked_up", (string?)shipped.Json["event"]);
    }

    [Fact]
    public async Task SeveralParcels_EachMove_IsToldOfTheOneThatMoved()
    {
        await using var receiver = await Receiver.Start();
        await service.Add(receiver.Url, ""","format":"fuuffy" """);
        var id = await service.Service.NewOrder(
            "fuuffy-parcels", "Placed", "Paid", "Unfulfilled", order => order["lines"]![0]!["quantity"] = 2);
        string[] actions =
        [
            """{"verb":"planShipment","shipment":"a.1","items":[{"line":"fuuffy-parcels-1","quantity":1}]}""",
            """{"verb":"ship","shipment":"a.1"}""",
            """{"verb":"advanceDelivery","to":"OutForDelivery","location":{"city":"Rome"}}""",
            """{"verb":"ship"}""",
            """{"verb":"advanceDelivery","to":"Delivered","shipment":"a.1"}""",
        ];
        foreach (var action in actions)
            (await service.Call("POST", $"/orders/{id}/commands", $$"""{"actions":[{{action}}]}""")).Is(200);

        string[] events = ["order.created", "order.picked_up", "order.out_for_delivery", "order.picked_up", "order.delivered"];
        foreach (var expected in events)
        {
            var message = (await receiver.Next()).Json;
            Assert.Equal(expected, (string?)message["event"]);
            Assert.Equal(expected == "order.out_for_delivery" ? "Rome" : null, (string?)message["data"]!["location"]?["city"]);
        }
    }

    private static async Task<Received> Next(Receiver receiver, JsonNode expected)
    {
        while (true)
        {
            var message = await receiver.Next();
            if ((string?)message.Json["event"] == (string?)expected["event"])
                return message;
        }
    }

    private static string Signature(JsonNode webhook, Received message) => Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes((string)webhook["secret"]!), Encoding.UTF8.GetBytes(message.Body)));

    private void Authenticate(HttpRequestMessage request)
    {
        if (request.RequestUri!.OriginalString.StartsWith("/manage", StringComparison.Ordinal))
            request.Headers.TryAddWithoutValidation("X-Api-Key", "demo-key");
        else
            request.Headers.Authorization = new("Bearer", BearerClient.IssueToken(service.Service, Schemes.Fuuffy));
    }
}
