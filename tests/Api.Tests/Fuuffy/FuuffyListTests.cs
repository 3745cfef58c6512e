using System.Text.Json.Nodes;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Fuuffy;

/// <summary>The list of orders, page by page.</summary>
[Collection(ServiceCollection.Name)]
public sealed class FuuffyListTests(Service service)
{
    // Of the merchant who has few orders, whatever other tests leave to the first one.
    private readonly BearerClient _client = new(service, Schemes.Fuuffy)
    {
        Token = BearerClient.IssueToken(service, Schemes.Fuuffy, "other"),
    };

    [Fact]
    public async Task Get_Pages_GiveEachOrderOnce()
    {
        for (var i = 0; i < 8; i++)
            await Create();
        var all = (await _client.Get("/v1/orders?per_page=100")).Is(200);
        var total = (int)all["pagination"]!["total"]!;

        List<string> seen = [];
        for (var page = 1; page <= (total + 6) / 7; page++)
        {
            var answer = (await _client.Get($"/v1/orders?page={page}&per_page=7")).Is(200);
            JsonAssert.Matches(
                JsonNode.Parse($$"""{"total":{{total}},"page":{{page}},"per_page":7,"total_pages":{{(total + 6) / 7}}}""")!,
                answer["pagination"]!,
                partial: false);
            seen.AddRange(Ids(answer));
        }

        Assert.Equal(total, seen.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Ids(all), seen.Take(100));
    }

    [Fact]
    public async Task Get_WithoutParameters_ShowsTwentyOfTheFirstPageAsSingleReadsDo()
    {
        var id = await Create();

        var answer = (await _client.Get("/v1/orders?unknown=x")).Is(200);

        Assert.Equal((1, 20), ((int)answer["pagination"]!["page"]!, (int)answer["pagination"]!["per_page"]!));
        Assert.InRange(answer["data"]!.AsArray().Count, 1, 20);
        Assert.Contains(id, Ids(answer));
        var first = answer["data"]![0]!;
        Assert.Equal((await _client.Get($"/v1/orders/{first["id"]}")).Is(200).ToJsonString(), first.ToJsonString());
    }

    [Fact]
    public async Task Get_BehindTheLastPage_IsEmpty() =>
        Assert.Empty((await _client.Get("/v1/orders?page=101&per_page=100")).Is(200)["data"]!.AsArray());

    [Theory]
    [InlineData("page=0", "page")]
    [InlineData("page=x", "page")]
    [InlineData("page=502", "page")]
    [InlineData("page=-1&per_page=101", "per_page|page")]
    [InlineData("per_page=1e2", "per_page")]
    public async Task Get_WrongPage_IsNamed(string query, string fields)
    {
        var answer = (await _client.Get($"/v1/orders?{query}")).Is(400);

        Assert.Equal(fields.Split('|'), answer["error"]!["details"]!.AsArray().Select(detail => (string)detail!["field"]!));
    }

    [Fact]
    public async Task Get_OtherMerchant_SeesOwnOrdersOnly()
    {
        var id = await Parcels.Import(service);

        var answer = (await _client.Get("/v1/orders?per_page=100")).Is(200);

        Assert.DoesNotContain(id, Ids(answer));
    }

    private async Task<string> Create() => (string)(await _client.Send("POST", "/v1/orders", Parcels.Least)).Is(201)["id"]!;

    private static IEnumerable<string> Ids(JsonNode answer) => answer["data"]!.AsArray().Select(order => (string)order!["id"]!);
}
