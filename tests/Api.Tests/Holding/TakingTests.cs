using System.Text.Json.Nodes;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Centra;
using OrderGrains.Api.Tests.ElasticPath.Carts;
using OrderGrains.Api.Tests.MultiSafepay;
using OrderGrains.Api.Tests.Outbox;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Holding;

/// <summary>Who places takes what is counted, who brings an order along does not.</summary>
[Collection(ServiceCollection.Name)]
public sealed class TakingTests(Service service)
{
    private const string Address = """ "address":{"country":"SE","email":"x@example.com"} """;

    [Fact]
    public async Task Import_OfAPlacedOrder_TakesNothing()
    {
        var sku = await service.NewArticle(5);

        await TakesNothing(sku, await service.NewOrder(Guid.NewGuid().ToString("N"), "Placed", "Paid", "Unfulfilled", order =>
            order["lines"]![0]!["sku"] = sku));
    }

    [Fact]
    public async Task Create_AtThePaymentProvider_TakesNothing()
    {
        var sku = await service.NewArticle(5);

        await TakesNothing(sku, await service.Create(order => order["shopping_cart"] = JsonNode.Parse(
            $$"""{"items":[{"name":"x","quantity":1,"unit_price":"100","merchant_item_id":"{{sku}}"}]}""")));
    }

    [Fact]
    public async Task Create_OfAManualOrder_TakesNothing()
    {
        var sku = await service.NewArticle(5);
        var client = new BearerClient(service, Schemes.ElasticPath);

        var made = await client.Send("POST", "/v2/orders", $$$"""
            {"data":{"type":"order","status":"complete","payment":"paid","shipping":"unfulfilled",
              "customer":{"name":"Mr John Doe","email":"johndoe@example.com"}},
             "included":{"items":[{"id":"a","name":"Bike","sku":"{{{sku}}}","quantity":1,
              "unit_price":{"amount":600,"currency":"EUR","includes_tax":true} }] } }
            """);

        await TakesNothing(sku, (string)made.Is(201)["data"]!["id"]!);
    }

    [Fact]
    public async Task Place_OfAnOrderThatLeavesTheShelvesAlone_TakesNothing()
    {
        var sku = await service.NewArticle(0);
        var number = await service.Created($$"""
            {{Address}},"adjustStock":false,"createOnly":true,"products":[{"qty":1,"sku":"{{sku}}","unitPrice":1}]
            """);

        (await service.Centra("POST", $"/order/{number}")).Is(200);

        await TakesNothing(sku, $"{number}");
    }

    [Fact]
    public async Task Create_ByForce_TakesWhatIsNotThere()
    {
        var sku = await service.NewArticle(1);

        var number = await service.Created($$"""{{Address}},"forceCreate":1,"products":[{"qty":3,"sku":"{{sku}}"}]""");
        await service.Delivered($"{number}");

        Assert.Equal(-2, await service.Available(sku));
    }

    [Fact]
    public async Task Complete_OfAPreparedOrderWhosePiecesAreGone_IsRefusedAndCanBeRepeated()
    {
        var sku = await service.NewArticle(1);
        var number = await service.Created($$"""{{Address}},"createOnly":true,"products":[{"qty":1,"sku":"{{sku}}","unitPrice":1}]""");
        await service.Counted(sku, 0);

        var refused = await service.Centra("POST", $"/order/{number}");

        refused.Is(200, $$"""{"status":"no","msg":"product {{sku}} is out of stock"}""");
        await service.Counted(sku, 1);
        Assert.Equal("ok", (string?)(await service.Centra("POST", $"/order/{number}")).Is(200)["status"]);
    }

    [Fact]
    public async Task CheckOut_OfMoreThanThereIs_NamesTheItem()
    {
        var sku = await service.NewArticle(1);
        var cart = new CartClient(service);
        await cart.Added($$"""{"type":"custom_item","name":"Bike","sku":"{{sku}}","quantity":2,"price":{"amount":1500} }""");

        (await cart.CheckOut()).Is(400, $$$"""
            {"errors":[{"status":400,"title":"Insufficient stock","detail":"There is not enough stock to add Bike to your cart",
             "meta":{"sku":"{{{sku}}}"} }]}
            """);
    }

    [Fact]
    public async Task Place_TriedOnly_KeepsNothing()
    {
        var sku = await service.NewArticle(1);
        var (tried, other) = (await service.Pending(sku), await service.Prepare("Manage", sku));

        var preview = await service.Call(
            "POST",
            $"/manage/orders/{tried}/commands",
            """{"actions":[{"verb":"place"}],"dryRun":true}""",
            ("X-Api-Key", "demo-key"));

        Assert.Equal("Placed", (string?)preview.Is(200)["order"]!["status"]);
        Assert.NotNull((await other()).OrderId);
    }

    private async Task TakesNothing(string sku, string order)
    {
        var before = await service.Available(sku);
        await service.Delivered(order);

        Assert.Null((await service.Canonical(order))["stockTaken"]);
        (await service.Act(order, "cancel")).Is(200);
        await service.Delivered(order);
        Assert.Equal(before, await service.Available(sku));
    }
}
