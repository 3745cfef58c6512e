using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Centra;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CrossDoor;

/// <summary>
/// One order through all doors: made and paid at MultiSafepay, captured at Commerce Layer, addressed at Fuuffy, whose courier brings it,
/// returned at Centra, refunded at Elastic Path. After each step every door's view of it is compared whole.
/// </summary>
[Collection(ServiceCollection.Name)]
public sealed class LifeTests(Service service)
{
    private static readonly IReadOnlyList<Vector> Steps = Vector.Read("CrossDoor");

    private static readonly (string Path, string Scheme)[] TokenDoors =
        [("/api/", Schemes.CommerceLayer), ("/v2/", Schemes.ElasticPath), ("/v1/orders", Schemes.Fuuffy)];

    private readonly Dictionary<string, string> _tokens =
        Schemes.Bearer.ToDictionary(scheme => scheme, scheme => BearerClient.IssueToken(service, scheme));

    [Fact]
    public async Task Life_ThroughFiveDoors_IsShownByEachAsItsPageSays()
    {
        var id = await Live();

        var doors = (await History(id)).Select(item => (string?)item!["door"]);
        Assert.Equal(
            ["MultiSafepay", "Manage", "CommerceLayer", "CommerceLayer", "CommerceLayer", "Fuuffy", "Manage", "Manage", "Centra",
             "ElasticPath"],
            doors);
    }

    [Fact]
    public async Task Lives_HundredAtOnce_EachGoAsIfAlone()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Live()));

        Assert.Equal(100, ids.Distinct().Count());
        var alone = await Events(await Live());
        Assert.All(await Task.WhenAll(ids.Select(Events)), events => Assert.Equal(alone, events));
    }

    /// <summary>Takes all steps; gives the order's id, which is a number, as one door's are.</summary>
    private async Task<string> Live()
    {
        var id = $"{CentraCalls.NewNumber()}";
        foreach (var step in Steps)
            (await service.Play(step, Authenticate, id)).Dispose();
        return id;
    }

    private void Authenticate(HttpRequestMessage request)
    {
        foreach (var name in new[] { "api_key", "API-Authorization", "X-Api-Key" })
            request.Headers.TryAddWithoutValidation(name, "demo-key");
        var path = request.RequestUri!.OriginalString;
        if (TokenDoors.FirstOrDefault(door => path.StartsWith(door.Path, StringComparison.Ordinal)).Scheme is { } scheme)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _tokens[scheme]);
    }

    private async Task<string[]> Events(string id) =>
        [.. (await History(id)).Select(item => $"{item!["version"]} {item["door"]} {item["event"]}")];

    private async Task<IEnumerable<JsonNode?>> History(string id) =>
        (await service.Call("GET", $"/manage/orders/{id}/history", null, ("X-Api-Key", "demo-key"))).Is(200)["items"]!.AsArray();
}
