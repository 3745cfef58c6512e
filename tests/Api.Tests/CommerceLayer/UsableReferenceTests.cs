using System.Text.Json.Nodes;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Security;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Customers;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.CommerceLayer;

/// <summary>A request refers to what its caller may use, and to nothing else.</summary>
[Collection(ServiceCollection.Name)]
public sealed class UsableReferenceTests(Service service)
{
    private const string Low = "demo-low";

    private readonly Shop _shop = new(service);
    private readonly string _victim = Guid.NewGuid().ToString("N");

    private string Email => $"{_victim}@example.com";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Patch_StorefrontWithAVictimsWallet_AttachesNothing(bool inTwoSteps)
    {
        await CreateVictim();
        var id = await _shop.Cart();
        if (inTwoSteps)
            Assert.Equal(200, (await Patch(id, new() { ["customer_email"] = Email })).Status);

        var answer = await Patch(id, new() { ["customer_email"] = Email, ["_customer_payment_source_id"] = "w-1" });

        Assert.Equal((422, "/data/attributes/_customer_payment_source_id"), (answer.Status, Assert.Single(answer.Pointers)));
        Assert.Equal("QWERtyUpBa", (string)(await service.Canonical(id))["paymentSource"]!["id"]!);
    }

    [Fact]
    public async Task Patch_StorefrontWithTheDemoWallet_AttachesNothing()
    {
        var answer = await Patch(await _shop.Cart(), new() { ["_customer_payment_source_id"] = "1234" });

        Assert.Equal(422, answer.Status);
    }

    [Fact]
    public async Task Patch_StorefrontWithACustomersSource_AttachesNothing()
    {
        var source = new PaymentSource { Id = _victim, Type = "wire_transfers", CustomerId = _victim };
        await service.Grains.GetGrain<IPaymentSourceGrain>(GrainKeys.PaymentSource("demo", _victim)).Put(source);
        var linkage = Shop.Relationship("payment_source", "payment_sources", _victim);

        Assert.Equal(422, (await Patch(await _shop.Cart(), [], linkage)).Status);
        Assert.Equal(200, (await _shop.Patch(await _shop.Cart(), [], linkage)).Status);
    }

    [Fact]
    public async Task Patch_StorefrontWithACustomersId_AttachesNobody()
    {
        await CreateVictim();
        var linkage = Shop.Relationship("customer", "customers", _victim);
        var id = await _shop.Cart();

        Assert.Equal(["/data/relationships/customer"], (await Patch(id, [], linkage)).Pointers);
        Assert.Equal("john@example.com", (string)(await service.Canonical(id))["customer"]!["email"]!);
        Assert.Equal(200, (await Patch(id, [], Shop.Relationship("customer", "customers", "QWERtyUpBa"))).Status);
        Assert.Equal(200, (await _shop.Patch(id, [], linkage)).Status);
    }

    [Fact]
    public async Task Patch_StorefrontWithAVictimsEmail_LearnsNoName()
    {
        await CreateVictim();

        var answer = await Patch(await _shop.Cart(), new() { ["customer_email"] = Email }, query: "?include=customer");

        Assert.Equal((200, Email), (answer.Status, answer["customer_email"]));
        Assert.DoesNotContain("Victim Name", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Patch_AnotherOrdersAddress_IsNotFound()
    {
        var theirs = await _shop.Cart(("shippingAddress", new JsonObject { ["id"] = _victim, ["line1"] = "Secret 1", ["country"] = "IT" }));
        Assert.Equal(200, (await _shop.Get(theirs)).Status);

        Assert.Equal(422, (await Patch(await _shop.Cart(), new() { ["_shipping_address_clone_id"] = _victim })).Status);
        Assert.Equal(422, (await Patch(await _shop.Cart(), [], Shop.Relationship("shipping_address", "addresses", _victim))).Status);
    }

    [Fact]
    public async Task Patch_MarketTheTokenDoesNotServe_IsNotFound()
    {
        var id = await _shop.Cart();
        var body = Shop.Document(id, [], Shop.Relationship("market", "markets", "NrDcMrKtSe")).ToJsonString();
        var call = (Schemes.CommerceLayer, "PATCH", "/api/orders/{id}", (string?)body);

        var answer = await service.Call(call, id, CallerRole.Full, markets: [1]);

        Assert.Equal("/data/relationships/market", (string)answer.Is(422)["errors"]![0]!["source"]!["pointer"]!);
        Assert.Equal(200, (await service.Call(call, id, CallerRole.Full)).Status);
    }

    private async Task CreateVictim()
    {
        var source = new PaymentSource { Id = "victims-card", Type = "wire_transfers", CustomerId = _victim };
        await service.Grains.GetGrain<ICustomerGrain>(GrainKeys.Customer("demo", _victim)).Restore(new()
        {
            Profile = new() { Id = _victim, Merchant = "demo", Email = Email, Name = "Victim Name" },
            Wallet = [new("w-1", source)],
        });
        await service.Grains.GetGrain<ICustomerEmailGrain>(GrainKeys.CustomerEmail("demo", Email)).Claim(_victim);
    }

    private Task<Answer> Patch(string id, JsonObject attributes, JsonObject? relationships = null, string query = "") =>
        _shop.Send(HttpMethod.Patch, $"/api/orders/{id}{query}", Shop.Document(id, attributes, relationships).ToJsonString(), Low);
}
