using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

[Collection(ServiceCollection.Name)]
public sealed class ViewTests(Service service)
{
    private static readonly string[] AllRelationships =
    [
        "market", "customer", "shipping_address", "billing_address", "available_payment_methods", "payment_method", "payment_source",
        "line_items", "shipments", "transactions", "authorizations", "captures", "voids", "refunds", "returns",
        "line_item_options", "available_customer_payment_sources", "store", "tags",
    ];

    private readonly Shop _shop = new(service);

    [Fact]
    public async Task Get_WithoutInclude_LinksRelationshipsWithoutData()
    {
        var id = await _shop.Cart();

        var relationships = (JsonObject)(await _shop.Get(id)).Json["data"]!["relationships"]!;

        Assert.Equal(AllRelationships, relationships.Select(relationship => relationship.Key));
        foreach (var (name, relationship) in relationships)
        {
            JsonAssert.Matches(
                JsonNode.Parse($$$"""
                    {"links":{"self":"http://localhost/api/orders/{{{id}}}/relationships/{{{name}}}",
                     "related":"http://localhost/api/orders/{{{id}}}/{{{name}}}"}}
                    """),
                relationship,
                partial: false);
        }
    }

    [Fact]
    public async Task Get_IncludeAll_GivesEveryResourceOnce()
    {
        var address = new JsonObject { ["id"] = "SaMeAdDrSs", ["line1"] = "Via Dante 3", ["country"] = "IT" };
        var id = await _shop.Cart(("billingAddress", address), ("shippingAddress", address.DeepClone()));

        var included = (JsonArray)(await _shop.Get(id, $"?include={string.Join("%2C", AllRelationships)}")).Json["included"]!;

        Assert.Equal(
            [
                "addresses", "customer_payment_sources", "customers", "line_items", "line_items", "line_items", "markets",
                "payment_methods", "shipments", "wire_transfers",
            ],
            included.Select(resource => (string)resource!["type"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Get_PartsWithoutIds_StillHaveIdentities()
    {
        var id = await _shop.Cart(
            ("customer", new JsonObject { ["email"] = "x@example.com" }), ("billingAddress", new JsonObject { ["line1"] = "Via Dante 3" }));

        var answer = await _shop.Get(id, "?include=customer,billing_address");
        var billing = (string)answer.Json["data"]!["relationships"]!["billing_address"]!["data"]!["id"]!;

        Assert.Equal(2, ((JsonArray)answer.Json["included"]!).Count);
        Assert.Equal(200, (await _shop.Patch(id, "_shipping_address_clone_id", billing)).Status);
    }

    [Theory]
    [InlineData("?include=colour", "INVALID_INCLUDE", "colour is not a valid includable relationship of orders")]
    [InlineData("?include=line_items.colour", "INVALID_INCLUDE", "colour is not a valid includable relationship of line_items")]
    [InlineData("?fields[orders]=colour", "INVALID_FIELD", "colour is not a valid field for orders.")]
    [InlineData("?fields[colours]=red", "INVALID_RESOURCE", "colours is not a valid resource.")]
    [InlineData("?fields=number", "INVALID_FIELD_FORMAT", "Fields must specify a type.")]
    public async Task Call_UnknownPartAskedFor_IsABadRequest(string query, string code, string detail)
    {
        var id = await _shop.Cart();
        var before = await _shop.Get(id);

        foreach (var answer in new[] { await _shop.Get(id, query), await _shop.Patch(id, new() { ["reference"] = "R" }, query: query) })
        {
            Assert.Equal((400, code), (answer.Status, Assert.Single(answer.Codes)));
            Assert.Equal(detail, (string)answer.Json["errors"]![0]!["detail"]!);
        }

        Assert.Equal(before.Text, (await _shop.Get(id)).Text);
    }

    [Fact]
    public async Task Patch_FieldsThatLeaveNothing_LeaveTheMapsOut()
    {
        var id = await _shop.Cart();

        var answer = await _shop.Patch(id, new() { ["reference"] = "R" }, query: "?fields[orders]=");

        Assert.Equal(["id", "type", "links", "meta"], ((JsonObject)answer.Json["data"]!).Select(member => member.Key));
    }

    [Fact]
    public async Task Get_Times_HaveMilliseconds()
    {
        var answer = await _shop.Get(await _shop.Cart());

        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", answer["updated_at"]);
    }

    [Fact]
    public async Task Get_FloatAmounts_AreNumbersWithADecimal()
    {
        var answer = await _shop.Get(await _shop.Cart());

        Assert.Contains("\"subtotal_amount_cents\":5000,\"subtotal_amount_float\":50.0,", answer.Text, StringComparison.Ordinal);
    }
}
