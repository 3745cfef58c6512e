using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

/// <summary>Pages, filters and sorting of lists (Commerce Layer page, A5).</summary>
[Collection(ServiceCollection.Name)]
public sealed class ListTests(Service service)
{
    private readonly Shop _shop = new(service);
    private readonly string _reference = $"list-{Guid.NewGuid():N}";

    [Fact]
    public async Task List_OfManyOrders_GivesPagesWithLinks()
    {
        for (var i = 0; i < 7; i++)
            await _shop.Cart(("reference", _reference));

        var second = await List("&page[number]=2&page[size]=3");

        Assert.Equal((7, 3), ((int)second.Json["meta"]!["record_count"]!, (int)second.Json["meta"]!["page_count"]!));
        Assert.Equal(3, ((JsonArray)second.Json["data"]!).Count);
        var links = (JsonObject)second.Json["links"]!;
        Assert.Equal(["first", "prev", "next", "last"], links.Select(link => link.Key));
        Assert.Equal(
            $"http://localhost/api/orders?filter%5Bq%5D%5Breference_eq%5D={_reference}&page%5Bnumber%5D=3&page%5Bsize%5D=3",
            (string)links["next"]!);
        var last = (JsonObject)(await List("&page[number]=3&page[size]=3")).Json["links"]!;
        Assert.Equal(["first", "prev", "last"], last.Select(link => link.Key));
    }

    [Fact]
    public async Task List_WithIncludesAndFields_ShowsThem()
    {
        await _shop.Cart(("reference", _reference));
        await _shop.Cart(("reference", _reference));

        var answer = await List("&include=line_items,customer&fields[orders]=number,line_items&fields[line_items]=name");

        Assert.Equal(["number"], ((JsonObject)answer.Json["data"]![0]!["attributes"]!).Select(attribute => attribute.Key));
        Assert.Equal(
            ["line_items", "customers"],
            ((JsonArray)answer.Json["included"]!).Select(one => (string)one!["type"]!).Distinct());
    }

    [Theory]
    [InlineData("status_eq", "pending", 1)]
    [InlineData("status_in", "draft,placed", 1)]
    [InlineData("status_not_eq", "pending", 1)]
    [InlineData("status_eq", "nonsense", 0)]
    [InlineData("payment_status_eq", "unpaid", 1)]
    [InlineData("fulfillment_status_eq", "unfulfilled", 2)]
    [InlineData("total_amount_cents_gteq", "6200", 2)]
    [InlineData("total_amount_cents_gt", "6200", 0)]
    [InlineData("created_at_or_updated_at_gt", "2018-01-01", 2)]
    [InlineData("created_at_lt", "2018-01-01", 0)]
    [InlineData("customer_email_eq", "john@example.com", 2)]
    [InlineData("market_id_eq", "QWERtyUpBa", 2)]
    [InlineData("market_code_in", "europe,asia", 2)]
    [InlineData("line_items_sku_code_eq", "TSHIRT", 2)]
    [InlineData("line_items_sku_code_cont", "shirt", 2)]
    [InlineData("language_code_matches", "E%", 2)]
    [InlineData("language_code_does_not_match", "_n", 0)]
    [InlineData("coupon_code_present", "true", 0)]
    [InlineData("coupon_code_blank", "true", 2)]
    [InlineData("coupon_code_null", "true", 2)]
    [InlineData("placed_at_not_null", "true", 1)]
    [InlineData("guest_true", "true", 2)]
    [InlineData("guest_false", "true", 0)]
    [InlineData("language_code_start", "e", 2)]
    [InlineData("language_code_not_start", "e", 0)]
    [InlineData("language_code_end", "n", 2)]
    [InlineData("language_code_not_end", "n", 0)]
    [InlineData("language_code_not_cont", "x", 2)]
    [InlineData("language_code_cont_any", "x,n", 2)]
    [InlineData("language_code_cont_all", "x,n", 0)]
    [InlineData("status_not_in", "placed", 1)]
    [InlineData("coupon_code_not_in_or_null", "A,B", 2)]
    [InlineData("metadata_jcont", "{\"a\":{\"b\":1}}", 1)]
    [InlineData("gift_card_or_coupon_code_null", "true", 2)]
    [InlineData("skus_count_lteq", "2", 2)]
    [InlineData("skus_count_lt", "2", 0)]
    public async Task List_Filtered_FindsThoseThatMeetIt(string filter, string value, int count)
    {
        await _shop.Cart(("reference", _reference), ("metadata", JsonNode.Parse("""{"a":{"b":1,"c":2}}""")));
        await _shop.Cart([.. Carts.At("Placed:Authorized:Unfulfilled"), ("reference", _reference)]);

        var answer = await List($"&filter[q][{filter}]={Uri.EscapeDataString(value)}");

        Assert.Equal(count, (int)answer.Json["meta"]!["record_count"]!);
        Assert.Equal(count, ((JsonArray)answer.Json["data"]!).Count);
    }

    [Theory]
    [InlineData("number")]
    [InlineData("created_at")]
    [InlineData("updated_at")]
    [InlineData("id")]
    [InlineData("status,number")]
    [InlineData("customer_email,-number")]
    public async Task List_Sorted_IsInThatOrder(string sort)
    {
        for (var i = 0; i < 3; i++)
            await _shop.Cart(("reference", _reference));

        var (up, down) = (Ids(await List($"&sort={sort}")), Ids(await List($"&sort={Reversed(sort)}")));

        Assert.Equal(up, down.Reverse());
        Assert.Equal(3, up.Length);
    }

    [Theory]
    [InlineData("sort=colour", "INVALID_SORT_CRITERIA", "colour is not a valid sort criteria for orders")]
    [InlineData("page[size]=26", "INVALID_PAGE_VALUE", "26 is not a valid value for size page parameter.")]
    [InlineData("page[number]=0", "INVALID_PAGE_VALUE", "0 is not a valid value for number page parameter.")]
    [InlineData("page[offset]=1", "PARAM_NOT_ALLOWED", "offset is not an allowed page parameter.")]
    [InlineData("page=1", "INVALID_PAGE_OBJECT", "Invalid Page Object.")]
    [InlineData("filter[q][colour_eq]=red", "FILTER_NOT_ALLOWED", "colour_eq is not allowed.")]
    [InlineData("filter[q][status_likes]=red", "FILTER_NOT_ALLOWED", "status_likes is not allowed.")]
    [InlineData("filter[status]=placed", "INVALID_FILTERS_SYNTAX", "filter[status] is not a valid syntax for filtering.")]
    [InlineData("filter[q][created_at_gt]=yesterday", "INVALID_FILTER_VALUE", "yesterday is not a valid value for created_at_gt.")]
    [InlineData("include=colour", "INVALID_INCLUDE", "colour is not a valid includable relationship of orders")]
    public async Task List_AskedForWrongly_IsABadRequest(string query, string code, string detail)
    {
        var answer = await _shop.Send(HttpMethod.Get, $"/api/orders?{query}");

        Assert.Equal((400, code), (answer.Status, Assert.Single(answer.Codes)));
        Assert.Equal(detail, (string)answer.Json["errors"]![0]!["detail"]!);
    }

    [Fact]
    public async Task List_BySalesChannel_IsDenied()
    {
        var answer = await _shop.Send(HttpMethod.Get, "/api/orders", client: "demo-low");

        Assert.Equal((401, "UNAUTHORIZED"), (answer.Status, Assert.Single(answer.Codes)));
    }

    [Fact]
    public async Task List_OfAnotherMerchant_HasNoneOfThem()
    {
        await _shop.Cart(("reference", _reference));

        var answer = await _shop.Send(HttpMethod.Get, $"/api/orders?filter[q][reference_eq]={_reference}", client: "other-client");

        Assert.Equal(0, (int)answer.Json["meta"]!["record_count"]!);
    }

    private async Task<Answer> List(string query) =>
        (await _shop.Send(HttpMethod.Get, $"/api/orders?filter[q][reference_eq]={_reference}{query}")).Is200();

    private static string[] Ids(Answer answer) => [.. ((JsonArray)answer.Json["data"]!).Select(order => (string)order!["id"]!)];

    private static string Reversed(string sort) =>
        string.Join(',', sort.Split(',').Select(key => key.StartsWith('-') ? key[1..] : $"-{key}"));
}
