using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Customers;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.CommerceLayer.Logins;

/// <summary>A customer's record, address book and wallet, by the customer and by others.</summary>
[Collection(ServiceCollection.Name)]
public sealed class OwnPartsTests(Service service)
{
    private static readonly JsonObject Market = Shop.Relationship("market", "markets", "QWERtyUpBa");

    private readonly Shop _shop = new(service);

    [Fact]
    public async Task Customer_IsTheirOwnOnly()
    {
        var (shopper, other) = (await Shopper.Come(service), await Shopper.Come(service));
        var email = $"{Guid.NewGuid():N}@example.com";

        var renamed = await shopper.Patch("customers", shopper.Id, new() { ["email"] = email });

        Assert.Equal((200, email, "acquired"), (renamed.Status, renamed["email"], renamed["status"]));
        Assert.DoesNotContain("assword\":\"", renamed.Text, StringComparison.Ordinal);
        Assert.Equal((404, 404), ((await other.Get($"/api/customers/{shopper.Id}")).Status,
            (await other.Patch("customers", shopper.Id, new() { ["password"] = "x" })).Status));
        Assert.Equal((400, 401), ((await shopper.LogIn()).Status, (await _shop.Send(
            HttpMethod.Get, $"/api/customers/{shopper.Id}", client: "demo-low")).Status));
        var taken = await other.Patch("customers", other.Id, new() { ["email"] = email });
        Assert.Equal((422, "/data/attributes/email"), (taken.Status, Assert.Single(taken.Pointers)));
        Assert.Equal(422, (await _shop.Send(HttpMethod.Post, "/api/customers", Shopper.Create(
            "customers", new() { ["email"] = shopper.Email }), "demo-low")).Status);
    }

    [Fact]
    public async Task Customer_InAGroup_DoesNotLeaveItByThemselves()
    {
        var shopper = await Shopper.Come(service);
        var group = await _shop.Created("/api/customer_groups", new() { ["name"] = "VIP" });
        (await _shop.Write(
            HttpMethod.Patch, $"/api/customers/{shopper.Id}", [], Shop.Relationship("customer_group", "customer_groups", group))).Is200();

        var left = await shopper.Patch(
            "customers", shopper.Id, [], new() { ["customer_group"] = new JsonObject { ["data"] = null } });

        Assert.Equal((422, "/data/relationships/customer_group"), (left.Status, Assert.Single(left.Pointers)));
        Assert.Equal(group, Id(await _shop.Send(HttpMethod.Get, $"/api/customers/{shopper.Id}/customer_group")));
    }

    [Fact]
    public async Task Address_InTheBook_IsTheCustomersAlone()
    {
        var (shopper, other) = (await Shopper.Come(service), await Shopper.Come(service));
        var address = await Address(shopper);

        var kept = await shopper.Post("customer_addresses", [], Shop.Relationship("address", "addresses", address));

        Assert.Equal((201, shopper.Email), (kept.Status, kept["customer_email"]));
        Assert.Equal((404, 422), ((await other.Get($"/api/addresses/{address}")).Status, (await other.Post(
            "customer_addresses", [], Shop.Relationship("address", "addresses", address))).Status));
        Assert.Equal((404, 404), ((await other.Patch("addresses", address, new() { ["line_1"] = "Mine" })).Status,
            (await other.Delete($"/api/customer_addresses/{Id(kept)}")).Status));
        Assert.Equal("Via Po 1", (await shopper.Patch("addresses", address, new() { ["line_1"] = "Via Po 1" }))["line_1"]);
        var list = await shopper.Get("/api/customer_addresses?include=address");
        Assert.Equal("Via Po 1", (string)Assert.Single(list.Json["included"]!.AsArray())!["attributes"]!["line_1"]!);
        Assert.Equal(0, (int)(await other.Get("/api/customer_addresses")).Json["meta"]!["record_count"]!);
    }

    [Fact]
    public async Task Address_InTheBook_GoesOnAnOrderAndAway()
    {
        var shopper = await Shopper.Come(service);
        var address = await Address(shopper);
        var kept = Id(await shopper.Post("customer_addresses", [], Shop.Relationship("address", "addresses", address)));
        var order = Id(await shopper.Post("orders", [], Market));

        var ordered = await shopper.Patch("orders", order, new() { ["_shipping_address_clone_id"] = address });

        Assert.Equal((200, "IT"), (ordered.Status, ordered["country_code"]));
        Assert.Equal(204, (await shopper.Delete($"/api/customer_addresses/{kept}")).Status);
        Assert.Equal((404, 404), (
            (await shopper.Get($"/api/customer_addresses/{kept}")).Status, (await shopper.Get($"/api/addresses/{address}")).Status));
    }

    [Fact]
    public async Task Address_InTheBook_IsReplacedByAnother()
    {
        var (shopper, other) = (await Shopper.Come(service), await Shopper.Come(service));
        var kept = Id(await shopper.Post("customer_addresses", [], Shop.Relationship("address", "addresses", await Address(shopper))));
        var next = await Address(shopper);
        (await shopper.Patch("addresses", next, new() { ["city"] = "Siena" })).Is200();

        var replaced = await Replace("address", "addresses", next);
        var same = await Replace("customer", "customers", shopper.Id);
        var unknown = await Replace("address", "addresses", "NoSuchAddr");
        var moved = await Replace("customer", "customers", other.Id);

        Assert.Equal((200, kept), (replaced.Status, Id(replaced)));
        Assert.Equal("Siena", (string)replaced.Json["included"]![0]!["attributes"]!["city"]!);
        Assert.Equal("Siena", (await shopper.Get($"/api/addresses/{kept}"))["city"]);
        Assert.Equal(200, same.Status);
        Assert.Equal((422, "/data/relationships/address"), (unknown.Status, Assert.Single(unknown.Pointers)));
        Assert.Equal((422, "/data/relationships/customer"), (moved.Status, Assert.Single(moved.Pointers)));
        Assert.Equal(404, (await other.Patch("customer_addresses", kept, [])).Status);

        Task<Answer> Replace(string name, string type, string id) => _shop.Write(
            HttpMethod.Patch, $"/api/customer_addresses/{kept}?include=address", null, Shop.Relationship(name, type, id));
    }

    [Fact]
    public async Task WalletEntry_GetsAnotherMeansOfPayment()
    {
        var (shopper, other) = (await Shopper.Come(service), await Shopper.Come(service));
        var (first, second) = (await Source(), await Source());
        var kept = Id(await shopper.Post("customer_payment_sources", [], Shop.Relationship("payment_source", "wire_transfers", first)));
        var theirs = Id(await shopper.Post("customer_payment_sources", [], Shop.Relationship("payment_source", "wire_transfers", second)));
        var third = await Source();

        var taken = await Replace("payment_source", "wire_transfers", second);
        var replaced = await Replace("payment_source", "wire_transfers", third);
        var repeated = await Replace("payment_source", "wire_transfers", third);
        var unknown = await Replace("payment_source", "wire_transfers", "NoSuchSrce");
        var moved = await Replace("customer", "customers", other.Id);

        Assert.Equal((422, "/data/relationships/payment_source"), (taken.Status, Assert.Single(taken.Pointers)));
        Assert.Equal((200, kept, third), (replaced.Status, Id(replaced), (string)replaced.Json["included"]![0]!["id"]!));
        Assert.Equal(replaced.Text, repeated.Text);
        Assert.Equal((422, "/data/relationships/payment_source"), (unknown.Status, Assert.Single(unknown.Pointers)));
        Assert.Equal((422, "/data/relationships/customer"), (moved.Status, Assert.Single(moved.Pointers)));
        Assert.Equal((404, 404), ((await _shop.Send(HttpMethod.Get, $"/api/wire_transfers/{first}")).Status,
            (await other.Patch("customer_payment_sources", theirs, [])).Status));

        Task<Answer> Replace(string name, string type, string id) => _shop.Write(
            HttpMethod.Patch, $"/api/customer_payment_sources/{kept}?include=payment_source", null, Shop.Relationship(name, type, id));

        async Task<string> Source()
        {
            var id = Guid.NewGuid().ToString("N");
            await service.Grains.GetGrain<IPaymentSourceGrain>(GrainKeys.PaymentSource("demo", id))
                .Put(new PaymentSource { Id = id, Type = "wire_transfers", Name = "Wire" });
            return id;
        }
    }

    [Fact]
    public async Task WalletEntry_IsUsedByItsCustomerAlone()
    {
        var (shopper, other) = (await Shopper.Come(service), await Shopper.Come(service));
        var source = Guid.NewGuid().ToString("N");
        await service.Grains.GetGrain<IPaymentSourceGrain>(GrainKeys.PaymentSource("demo", source))
            .Put(new PaymentSource { Id = source, Type = "wire_transfers", Name = "Wire" });

        var kept = await shopper.Post("customer_payment_sources", [], Shop.Relationship("payment_source", "wire_transfers", source));

        Assert.Equal((201, "wire_transfer"), (kept.Status, kept["payment_source_type"]));
        var entry = new JsonObject { ["_customer_payment_source_id"] = Id(kept) };
        var order = await _shop.Cart(("customer", null), ("paymentSource", null));
        Assert.Equal(422, (await other.Patch("orders", await _shop.Cart(("customer", null)), (JsonObject)entry.DeepClone())).Status);
        Assert.Equal("wire_transfer", (string)(await shopper.Patch("orders", order, entry)).Attributes["payment_source_details"]!["type"]!);
        Assert.Equal((404, 404), ((await other.Get($"/api/wire_transfers/{source}")).Status,
            (await other.Get($"/api/customer_payment_sources/{Id(kept)}")).Status));
        Assert.Equal(422, (await other.Post(
            "customer_payment_sources", [], Shop.Relationship("payment_source", "wire_transfers", source))).Status);
        Assert.Equal((204, 0), ((await shopper.Delete($"/api/customer_payment_sources/{Id(kept)}")).Status,
            (int)(await shopper.Get("/api/customer_payment_sources")).Json["meta"]!["record_count"]!));
    }

    [Fact]
    public async Task Integration_KeepsForACustomer_WhoIsNamed()
    {
        var shopper = await Shopper.Come(service);
        var address = await Address(shopper);

        var kept = await _shop.Send(HttpMethod.Post, "/api/customer_addresses", Shopper.Create(
            "customer_addresses", new() { ["customer_email"] = shopper.Email }, Shop.Relationship("address", "addresses", address)));

        Assert.Equal(201, kept.Status);
        Assert.Equal(Id(kept), Id(await _shop.Send(HttpMethod.Get, $"/api/customer_addresses/{Id(kept)}")));
        var list = $"/api/customer_addresses?filter[q][customer_id_eq]={shopper.Id}";
        Assert.Equal(1, (int)(await _shop.Send(HttpMethod.Get, list)).Json["meta"]!["record_count"]!);
        Assert.Equal(["FILTER_NOT_ALLOWED"], (await _shop.Send(HttpMethod.Get, "/api/customer_addresses")).Codes);
        Assert.Equal(["/data/relationships/customer"], (await _shop.Send(HttpMethod.Post, "/api/customer_addresses", Shopper.Create(
            "customer_addresses", [], Shop.Relationship("address", "addresses", address)))).Pointers);
        Assert.Equal(401, (await _shop.Send(HttpMethod.Get, list, client: "demo-low")).Status);
    }

    private static async Task<string> Address(Shopper shopper) => Id(await shopper.Post("addresses", new()
    {
        ["first_name"] = "Ada",
        ["last_name"] = "Lovelace",
        ["line_1"] = "Via Roma 12",
        ["city"] = "Firenze",
        ["state_code"] = "FI",
        ["country_code"] = "IT",
        ["phone"] = "+39055",
    }));

    private static string Id(Answer answer) => (string)answer.Json["data"]!["id"]!;
}
