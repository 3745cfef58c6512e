using System.Text.Json.Nodes;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Security;

/// <summary>A token opens one door, to one merchant, for its time.</summary>
[Collection(ServiceCollection.Name)]
public sealed class TokenIsolationTests(Service service)
{
    public static TheoryData<string, string> ForeignTokens
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var issued in Schemes.Bearer)
            {
                foreach (var door in Schemes.Bearer.Where(door => door != issued))
                    pairs.Add(issued, door);
            }

            return pairs;
        }
    }

    public static TheoryData<string> Doors => [.. Schemes.Bearer];

    [Theory]
    [MemberData(nameof(ForeignTokens))]
    public async Task Call_TokenOfAnotherDoor_IsUnauthorized(string issued, string door)
    {
        var id = await NewOrder();
        var token = BearerClient.IssueToken(service, issued);

        Assert.Equal((200, 200), await CallBoth(issued, id, token));
        Assert.Equal((401, 401), await CallBoth(door, id, token));
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Call_ExpiredToken_IsUnauthorized(string door)
    {
        var id = await NewOrder();

        Assert.Equal((401, 401), await CallBoth(door, id, BearerClient.IssueToken(service, door, lifetimeSeconds: -1)));
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Call_TokenOfAnotherMerchant_IsAnsweredAsIfThereWereNoOrder(string door)
    {
        var id = await NewOrder();
        var nobodys = Guid.NewGuid().ToString("N");
        var before = (await service.Canonical(id)).ToJsonString();
        var token = BearerClient.IssueToken(service, door, "other");

        foreach (var method in new[] { "GET", Of(door).Method })
        {
            var theirs = await Call(door, method, id, token);
            var missing = await Call(door, method, nobodys, token);

            Assert.Equal(404, theirs.Status);
            Assert.Equal(missing.Text.Replace(nobodys, id, StringComparison.Ordinal), theirs.Text);
            Assert.Null(theirs.ETag);
        }

        Assert.Equal(before, (await service.Canonical(id)).ToJsonString());
    }

    private static (string Method, string Path, string ContentType, JsonNode Body) Of(string door) => door switch
    {
        Schemes.CommerceLayer => ("PATCH", "/api/orders/", "application/vnd.api+json",
            JsonNode.Parse("""{"data":{"type":"orders","id":"{id}","attributes":{"reference":"R"}}}""")!),
        Schemes.Fuuffy => ("PATCH", "/v1/orders/", "application/json", JsonNode.Parse("""{"notes":"N"}""")!),
        _ => ("PUT", "/v2/orders/", "application/json", JsonNode.Parse("""{"data":{"type":"order","external_ref":"E"}}""")!),
    };

    private Task<string> NewOrder() => service.NewOrder(Guid.NewGuid().ToString("N"), "Placed", "Paid", "Unfulfilled");

    private async Task<(int Read, int Update)> CallBoth(string door, string id, string token) =>
        ((await Call(door, "GET", id, token)).Status, (await Call(door, Of(door).Method, id, token)).Status);

    private Task<Answer> Call(string door, string method, string id, string token)
    {
        var (_, path, contentType, body) = Of(door);
        var client = new BearerClient(service, door) { Token = token };
        return method == "GET"
            ? client.Get(path + id)
            : client.Send(method, path + id, body.ToJsonString().Replace("{id}", id, StringComparison.Ordinal), contentType);
    }
}
