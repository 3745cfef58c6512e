using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Outbox;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer.Logins;

/// <summary>Which orders a customer who has logged in sees and changes (Commerce Layer page, A3).</summary>
[Collection(ServiceCollection.Name)]
public sealed class CustomerTokenTests(Service service)
{
    private static readonly JsonObject Market = Shop.Relationship("market", "markets", "QWERtyUpBa");

    private readonly Shop _shop = new(service);

    [Fact]
    public async Task Create_Order_IsTheCustomersWhateverIsSaid()
    {
        var shopper = await Shopper.Come(service);

        var order = await shopper.Post("orders", new() { ["customer_email"] = "john@example.com" }, Market);

        Assert.Equal((201, shopper.Email, "false"), (order.Status, order["customer_email"], order["guest"]));
        Assert.Equal(422, (await shopper.Post("orders", [], Market, Shop.Relationship("customer", "customers", "QWERtyUpBa"))).Status);
    }

    [Fact]
    public async Task Order_OfTheCustomer_IsNobodyElses()
    {
        var (shopper, other) = (await Shopper.Come(service), await Shopper.Come(service));
        var id = Id(await shopper.Post("orders", [], Market));

        Assert.Equal(200, (await shopper.Get($"/api/orders/{id}")).Status);
        Assert.Equal(200, (await _shop.Get(id)).Status);
        Assert.Equal((404, 404), ((await other.Get($"/api/orders/{id}")).Status, (await _shop.Get(id, client: "demo-low")).Status));
        Assert.Equal(404, (await other.Patch("orders", id, new() { ["reference"] = "mine" })).Status);
        var byGuest = await _shop.Send(
            HttpMethod.Patch, $"/api/orders/{id}", Shop.Document(id, new() { ["reference"] = "mine" }).ToJsonString(), "demo-low");
        Assert.Equal((404, "RECORD_NOT_FOUND"), (byGuest.Status, Assert.Single(byGuest.Codes)));
    }

    [Fact]
    public async Task Order_BeyondPlacement_IsStillSeenByItsCustomer()
    {
        var shopper = await Shopper.Come(service);
        var id = await _shop.Cart(
        [
            .. Carts.At("Approved:Authorized:Unfulfilled"),
            ("customer", new JsonObject { ["id"] = shopper.Id, ["email"] = shopper.Email, ["registered"] = true, ["signedIn"] = true }),
        ]);

        Assert.Equal("approved", (await shopper.Get($"/api/orders/{id}"))["status"]);
        Assert.Equal(401, (await shopper.Patch("orders", id, new() { ["reference"] = "late" })).Status);
    }

    [Fact]
    public async Task GuestsCart_UpdatedByACustomer_BecomesTheirs()
    {
        var shopper = await Shopper.Come(service);
        var id = await _shop.Cart(("customer", null));

        var taken = await shopper.Patch("orders", id, new() { ["_refresh"] = true });

        Assert.Equal((200, shopper.Email), (taken.Status, taken["customer_email"]));
        Assert.Equal(404, (await _shop.Get(id, client: "demo-low")).Status);
    }

    [Fact]
    public async Task GuestsCart_OfSomebodyElse_IsNotFound()
    {
        var shopper = await Shopper.Come(service);
        var id = await _shop.Cart();

        Assert.Equal((404, 200), ((await shopper.Get($"/api/orders/{id}")).Status, (await _shop.Get(id, client: "demo-low")).Status));
    }

    [Fact]
    public async Task List_IsOfTheCustomersOwn()
    {
        var shopper = await Shopper.Come(service);
        var own = Id(await shopper.Post("orders", new() { ["reference"] = "own" }, Market));
        var guests = await _shop.Cart(("customer", new JsonObject { ["id"] = shopper.Id, ["email"] = shopper.Email }));

        var all = await shopper.Get("/api/orders");
        var others = await shopper.Get("/api/orders?filter[q][customer_id_eq]=QWERtyUpBa");

        Assert.Equal((1, own), ((int)all.Json["meta"]!["record_count"]!, (string)all.Json["data"]![0]!["id"]!));
        Assert.Equal((200, 0), (others.Status, (int)others.Json["meta"]!["record_count"]!));
        Assert.NotEqual(own, guests);
    }

    [Fact]
    public async Task OneKey_OfTwoCustomers_MeansTwoOrders()
    {
        var (one, other) = (await Shopper.Come(service), await Shopper.Come(service));

        var first = await Create(one);
        var second = await Create(other);

        Assert.Equal((201, 201), (first.Status, second.Status));
        Assert.NotEqual(Id(first), Id(second));

        static Task<Answer> Create(Shopper shopper) => shopper.Call(
            HttpMethod.Post,
            "/api/orders",
            Shopper.Create("orders", [], Market),
            change: request => request.Headers.Add("Idempotency-Key", "1"));
    }

    [Fact]
    public async Task SignUp_ByAGuest_OfACustomerWhoIsKnown_GivesNoPassword()
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        var first = await _shop.Cart(("customer", null));
        await Guest(first, new() { ["customer_email"] = email });
        await service.Delivered(first);
        var second = await _shop.Cart(("customer", null));

        await Guest(second, new() { ["customer_email"] = email, ["customer_password"] = "a thief's" });
        await service.Delivered(second);
        Assert.Equal(400, (await LogIn(email, "a thief's")).Status);

        Assert.Equal("false", (await Guest(first, new() { ["customer_password"] = "the owner's" }))["guest"]);
        await service.Delivered(first);
        Assert.Equal(200, (await LogIn(email, "the owner's")).Status);
    }

    [Fact]
    public async Task Save_ByAGuest_InTheBookOfACustomerWhoIsKnown_IsPassedOver()
    {
        var shopper = await Shopper.Come(service);
        var id = await _shop.Cart(("customer", null));

        await Guest(id, new() { ["customer_email"] = shopper.Email, ["_save_shipping_address_to_customer_address_book"] = true });
        await service.Delivered(id);
        Assert.Equal(0, await Kept(shopper));

        await shopper.Patch("orders", id, new() { ["_save_shipping_address_to_customer_address_book"] = true });
        await service.Delivered(id);
        Assert.Equal(1, await Kept(shopper));
    }

    private static async Task<int> Kept(Shopper shopper) =>
        (int)(await shopper.Get("/api/customer_addresses")).Json["meta"]!["record_count"]!;

    private async Task<Answer> Guest(string id, JsonObject attributes)
    {
        var answer = await _shop.Send(HttpMethod.Patch, $"/api/orders/{id}", Shop.Document(id, attributes).ToJsonString(), "demo-low");
        Assert.Equal(200, answer.Status);
        return answer;
    }

    private Task<Answer> LogIn(string email, string password) => _shop.Grant(new()
    {
        ["grant_type"] = "password",
        ["client_id"] = "demo-low",
        ["username"] = email,
        ["password"] = password,
    });

    private static string Id(Answer answer) => (string)answer.Json["data"]!["id"]!;
}
