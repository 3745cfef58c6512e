using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

/// <summary>Customer groups, tags and stores, and what is sorted by them; the place where goods lie.</summary>
[Collection(ServiceCollection.Name)]
public sealed class RegisterTests(Service service)
{
    private readonly Shop _shop = new(service);

    [Theory]
    [InlineData("customer_groups", "code", "market", null)]
    [InlineData("tags", "name", "market", null)]
    [InlineData("stores", "code", "market", "QWERtyUpBa")]
    public async Task Entry_IsCreatedChangedListedAndDeleted(string type, string unique, string relationship, string? market)
    {
        var relationships = market is null ? null : Shop.Relationship(relationship, "markets", market);
        var (name, code) = ($"Name {Guid.NewGuid():N}", $"code-{Guid.NewGuid():N}");
        var attributes = new JsonObject { ["name"] = name, ["reference"] = "R" };
        if (unique == "code")
            attributes["code"] = code;

        var id = await _shop.Created($"/api/{type}", attributes, relationships);
        var again = await _shop.Write(HttpMethod.Post, $"/api/{type}", attributes, relationships);
        var changed = (await _shop.Write(HttpMethod.Patch, $"/api/{type}/{id}", new() { ["name"] = name + "!" })).Is200();
        var blank = await _shop.Write(HttpMethod.Patch, $"/api/{type}/{id}", new() { ["name"] = null });
        var list = (await _shop.Send(HttpMethod.Get, $"/api/{type}?filter[q][name_eq]={name}!")).Is200();
        var deleted = await _shop.Send(HttpMethod.Delete, $"/api/{type}/{id}");

        Assert.Equal((422, $"/data/attributes/{unique}"), (again.Status, Assert.Single(again.Pointers)));
        Assert.Equal((name + "!", "R"), (changed["name"], changed["reference"]));
        Assert.Equal((422, "/data/attributes/name"), (blank.Status, Assert.Single(blank.Pointers)));
        Assert.Equal(id, (string)Assert.Single(list.Json["data"]!.AsArray())!["id"]!);
        Assert.Equal(204, deleted.Status);
        Assert.Equal(404, (await _shop.Send(HttpMethod.Get, $"/api/{type}/{id}")).Status);
        Assert.Equal(404, (await _shop.Write(HttpMethod.Patch, $"/api/{type}/{id}", new() { ["name"] = "X" })).Status);
    }

    [Theory]
    [InlineData("customer_groups", """{}""", "/data/attributes/name")]
    [InlineData("tags", """{"name":["x"]}""", "/data/attributes/name")]
    [InlineData("stores", """{"name":"A shop"}""", "/data/relationships/market")]
    public async Task Create_WithoutWhatItNeeds_NamesIt(string type, string attributes, string pointer)
    {
        var answer = await _shop.Write(HttpMethod.Post, $"/api/{type}", (JsonObject)JsonNode.Parse(attributes)!);

        Assert.Equal((422, pointer), (answer.Status, answer.Pointers[0]));
    }

    [Fact]
    public async Task Create_WithATextThatIsTooLong_IsRefused()
    {
        var answer = await _shop.Write(HttpMethod.Post, "/api/tags", new() { ["name"] = new string('x', 256) });

        Assert.Equal("is too long (maximum is 255 characters)", (string)answer.Json["errors"]![0]!["title"]!);
    }

    [Theory]
    [InlineData("customer_groups")]
    [InlineData("tags")]
    [InlineData("stores")]
    [InlineData("stock_locations")]
    [InlineData("customers")]
    public async Task List_BySalesChannels_IsDenied(string type) => Assert.Equal(
        ["UNAUTHORIZED"], (await _shop.Send(HttpMethod.Get, $"/api/{type}", client: "demo-low")).Codes);

    [Fact]
    public async Task Tags_AreAddedToAnOrderAndRemovedByName_UnknownOnesArePassedOver()
    {
        var (first, second) = (await Tag(), await Tag());
        var order = await _shop.Cart(Carts.At("Approved:Paid:InProgress"));

        (await _shop.Patch(order, "_add_tags", $"{first.Name}, {second.Name},NO-SUCH-TAG,{first.Name}")).Is200();
        var both = await Tags($"/api/orders/{order}/tags");
        var shown = (await _shop.Patch(order, new() { ["_remove_tags"] = first.Name }, query: "?include=tags")).Is200();
        var repeated = (await _shop.Patch(order, "_remove_tags", first.Name)).Is200();

        Assert.Equal(new[] { first.Id, second.Id }.Order(), both.Order());
        Assert.Equal(second.Id, (string)Assert.Single(shown.Json["included"]!.AsArray())!["id"]!);
        Assert.Equal(shown.ETag, repeated.ETag);
        await _shop.Send(HttpMethod.Delete, $"/api/tags/{second.Id}");
        Assert.Empty(await Tags($"/api/orders/{order}/tags"));
        var channel = await _shop.Write(
            HttpMethod.Patch, $"/api/orders/{await _shop.Cart()}", new() { ["_add_tags"] = first.Name }, client: "demo-low");
        Assert.Equal(["PARAM_NOT_ALLOWED"], channel.Codes);
    }

    [Theory]
    [InlineData("orders")]
    [InlineData("customers")]
    public async Task Tags_AsARelationship_AreThoseAlone(string type)
    {
        var (first, second) = (await Tag(), await Tag());
        var id = type == "orders"
            ? await _shop.Created("/api/orders", null, Both(Shop.Relationship("market", "markets", Cart.Known), first.Id))
            : await _shop.Created("/api/customers", new() { ["email"] = $"{Guid.NewGuid():N}@example.org" }, Both([], first.Id));
        var path = $"/api/{type}/{id}";
        Assert.Equal([first.Id], await Tags($"{path}/tags"));

        var set = await _shop.Write(HttpMethod.Patch, path, new() { ["_add_tags"] = first.Name }, Both([], second.Id));
        var unknown = await _shop.Write(HttpMethod.Patch, path, null, Both([], "NoSuchTagA"));
        var other = await _shop.Write(HttpMethod.Patch, path, null, Shop.Relationship("tags", "tags", first.Id));
        var mismatch = await _shop.Write(HttpMethod.Patch, path, null, new()
        {
            ["tags"] = new JsonObject { ["data"] = new JsonArray(new JsonObject { ["type"] = "stores", ["id"] = first.Id }) },
        });
        var channel = await _shop.Write(HttpMethod.Patch, path, null, Both([]), client: "demo-low");

        set.Is200();
        Assert.Equal(new[] { first.Id, second.Id }.Order(), (await Tags($"{path}/tags")).Order());
        Assert.Equal((422, "/data/relationships/tags"), (unknown.Status, Assert.Single(unknown.Pointers)));
        Assert.Equal(["INVALID_LINKS_OBJECT"], other.Codes);
        Assert.Equal(["TYPE_MISMATCH"], mismatch.Codes);
        Assert.Equal(["PARAM_NOT_ALLOWED"], channel.Codes);
        (await _shop.Write(HttpMethod.Patch, path, null, Both([]))).Is200();
        Assert.Empty(await Tags($"{path}/tags"));

        static JsonObject Both(JsonObject others, params string[] tags)
        {
            others["tags"] = new JsonObject
            {
                ["data"] = new JsonArray([.. tags.Select(tag => new JsonObject { ["type"] = "tags", ["id"] = tag })]),
            };
            return others;
        }
    }

    [Fact]
    public async Task Customer_IsInAGroupAndHasTags()
    {
        var tag = await Tag();
        var group = await _shop.Created("/api/customer_groups", new() { ["name"] = "VIP" });
        var customer = await _shop.Created(
            "/api/customers", new() { ["email"] = $"{Guid.NewGuid():N}@example.org" },
            Shop.Relationship("customer_group", "customer_groups", group));

        var tagged = (await _shop.Write(
            HttpMethod.Patch, $"/api/customers/{customer}?include=customer_group,tags", new() { ["_add_tags"] = tag.Name })).Is200();
        var inGroup = (await _shop.Send(HttpMethod.Get, $"/api/customers?filter[q][customer_group_id_eq]={group}")).Is200();
        var left = (await _shop.Write(
            HttpMethod.Patch, $"/api/customers/{customer}", new() { ["_remove_tags"] = tag.Name },
            new() { ["customer_group"] = new JsonObject { ["data"] = null } })).Is200();

        Assert.Equal([group, tag.Id], tagged.Json["included"]!.AsArray().Select(one => (string)one!["id"]!));
        Assert.Equal(customer, (string)Assert.Single(inGroup.Json["data"]!.AsArray())!["id"]!);
        Assert.Equal(200, left.Status);
        Assert.Empty(await Tags($"/api/customers/{customer}/tags"));
        Assert.Null((await _shop.Send(HttpMethod.Get, $"/api/customers/{customer}/customer_group")).Json["data"]);
    }

    [Fact]
    public async Task Customer_IntoAGroup_IsNotForSalesChannels()
    {
        var group = await _shop.Created("/api/customer_groups", new() { ["name"] = "VIP" });

        var answer = await _shop.Write(
            HttpMethod.Post, "/api/customers", new() { ["email"] = $"{Guid.NewGuid():N}@example.org" },
            Shop.Relationship("customer_group", "customer_groups", group), "demo-low");

        Assert.Equal((422, "/data/relationships/customer_group"), (answer.Status, Assert.Single(answer.Pointers)));
    }

    [Fact]
    public async Task Store_WithoutItsMarket_CannotBe()
    {
        var store = await _shop.Created(
            "/api/stores", new() { ["name"] = "Firenze" }, Shop.Relationship("market", "markets", "QWERtyUpBa"));

        var refused = await _shop.Write(
            HttpMethod.Patch, $"/api/stores/{store}", [], new() { ["market"] = new JsonObject { ["data"] = null } });

        Assert.Equal((422, "/data/relationships/market"), (refused.Status, Assert.Single(refused.Pointers)));
    }

    [Fact]
    public async Task Store_OfAnOrder_GivesItItsMarket()
    {
        var nordics = Shop.Relationship("market", "markets", "NrDcMrKtSe");
        var store = await _shop.Created("/api/stores", new() { ["name"] = "Stockholm" }, nordics);
        var order = await _shop.Created("/api/orders", null, Shop.Relationship("store", "stores", store));

        var read = (await _shop.Get(order, "?include=store.stock_location,market")).Is200();
        var foreign = await _shop.Patch(await _shop.Draft(), relationships: Shop.Relationship("store", "stores", store));
        var unknown = await _shop.Patch(order, relationships: Shop.Relationship("store", "stores", "NoSuchStor"));
        var nowhere = new JsonObject { ["store"] = new JsonObject { ["data"] = null } };
        var none = (await _shop.Patch(order, relationships: nowhere, query: "?include=store")).Is200();

        Assert.Equal("SEK", read["currency_code"]);
        Assert.Equal(
            ["stores", "stock_locations", "markets"], read.Json["included"]!.AsArray().Select(one => (string)one!["type"]!));
        Assert.Equal((422, "is invalid"), (foreign.Status, (string)foreign.Json["errors"]![0]!["title"]!));
        Assert.Equal((422, "can't be blank"), (unknown.Status, (string)unknown.Json["errors"]![0]!["title"]!));
        Assert.Null(none.Json["data"]!["relationships"]!["store"]!["data"]);
    }

    [Fact]
    public async Task StockLocation_IsTheMerchantsOnlyOne()
    {
        var list = (await _shop.Send(HttpMethod.Get, "/api/stock_locations")).Is200();
        var id = (string)Assert.Single(list.Json["data"]!.AsArray())!["id"]!;
        var order = await _shop.Cart();

        Assert.Equal("demo", (await _shop.Send(HttpMethod.Get, $"/api/stock_locations/{id}"))["name"]);
        var shipments = (await _shop.Send(HttpMethod.Get, $"/api/orders/{order}/shipments?include=stock_location")).Is200();
        Assert.Equal(id, (string)shipments.Json["included"]![0]!["id"]!);
        Assert.Equal(404, (await _shop.Send(HttpMethod.Get, "/api/stock_locations/NoSuchPlac")).Status);
    }

    private async Task<(string Id, string Name)> Tag()
    {
        var name = $"tag-{Guid.NewGuid():N}";
        return (await _shop.Created("/api/tags", new() { ["name"] = name }), name);
    }

    private async Task<string[]> Tags(string path) =>
        [.. (await _shop.Send(HttpMethod.Get, path)).Is200().Json["data"]!.AsArray().Select(tag => (string)tag!["id"]!)];
}
