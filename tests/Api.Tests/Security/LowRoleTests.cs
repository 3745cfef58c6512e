using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Centra;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.Security;

/// <summary>A storefront's credential is worth nothing at a door whose vendor knows no storefront.</summary>
[Collection(ServiceCollection.Name)]
public sealed class LowRoleTests(Service service)
{
    private static readonly string[] Refusals =
    [
        """{"message":"Forbidden"}""",
        """{"status":"Not Allowed"}""",
        """{"error":{"code":"forbidden","message":"Access denied"}}""",
    ];

    public static TheoryData<int> Calls => [.. Enumerable.Range(0, DoorCalls.All.Count)];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_Storefront_IsRefusedAndTheOrderStays(int number)
    {
        var call = DoorCalls.All[number];
        var id = $"{await service.NewCentraOrder()}";
        var before = (await service.Canonical(id)).ToJsonString();

        var answer = await service.Call(call, id, CallerRole.Storefront);

        Assert.Equal(call.Scheme == Schemes.CommerceLayer ? 401 : 403, answer.Status);
        Assert.Null(answer.ETag);
        if (call.Scheme is Schemes.MultiSafepay or Schemes.Centra or Schemes.Fuuffy)
            Assert.Contains(answer.Text, Refusals);
        Assert.Equal(before, (await service.Canonical(id)).ToJsonString());
    }

    [Theory]
    [InlineData("GET", "/manage/orders")]
    [InlineData("GET", "/manage/changes")]
    [InlineData("POST", "/manage/orders")]
    [InlineData("POST", "/manage/demo/reset")]
    public async Task Manage_Storefront_IsForbidden(string method, string path)
    {
        var key = await service.NewKey(CallerRole.Storefront);

        var answer = await service.Call(method, path, method == "GET" ? null : "{}", ("X-Api-Key", key));

        Assert.Equal(403, (int)answer.Is(403)["status"]!);
    }

    [Fact]
    public async Task Fuuffy_StorefrontClientOfTheDemo_CancelsNothing()
    {
        var id = $"{await service.NewCentraOrder()}";
        var token = await service.Call(
            "POST",
            "/v1/auth/token",
            """{"grant_type":"client_credentials","client_id":"demo-low","client_secret":"demo-secret"}""");
        var bearer = ("Authorization", $"Bearer {(string)token.Is(200)["data"]!["access_token"]!}");

        (await service.Call("POST", $"/v1/orders/{id}/cancel", """{"reason":"R"}""", bearer)).Is(403, Refusals[2]);
        (await service.Call("GET", $"/v1/orders/{id}", null, bearer)).Is(403, Refusals[2]);
        Assert.Equal("Approved", (string)(await service.Canonical(id))["status"]!);
    }
}
