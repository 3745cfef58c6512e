using OrderGrains.Api.Tests.BadInput;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.Merchants;

/// <summary>Merchants as whoever runs the service adds them.</summary>
[Collection(Support.ServiceCollection.Name)]
public sealed class MerchantAdministrationTests(Service service)
{
    private readonly string _name = $"m-{Guid.NewGuid():n}";

    [Fact]
    public async Task Create_AMerchant_IsListedAndCanBeReadAndChanged()
    {
        (await Operate("POST", "", $$"""{"name":"{{_name}}","test":true,"centraMarkets":[2,1]}"""))
            .Is(201, $$"""{"name":"{{_name}}","test":true,"centraMarkets":[1,2],"centraAttributes":[]}""");
        (await Operate("PATCH", $"/{_name}", """{"centraMarkets":null}""")).Is(200);

        (await Operate("GET", $"/{_name}")).Is(200, $$"""{"name":"{{_name}}","test":true,"centraMarkets":null,"centraAttributes":[]}""");
        var page = (await Operate("GET", $"?limit=1&after={_name[..^1]}")).Is(200);
        Assert.Equal(_name, (string?)page["items"]![0]!["name"]);
    }

    [Fact]
    public async Task LetIn_TheFirstCredential_OpensItsMerchantAndNoOther()
    {
        await Operate("POST", "", $$"""{"name":"{{_name}}"}""");
        var given = (await Operate(
            "POST", $"/{_name}/credentials", """{"name":"admin","doors":["Manage"],"rights":"Admin","secrets":["ApiKey"]}""")).Is(201);
        var key = ("X-Api-Key", (string)given["apiKey"]!);

        Assert.Equal($"{_name}.admin", (string?)given["id"]);
        Assert.Equal(_name, (string?)(await service.Call("GET", "/manage/merchant", null, key)).Is(200)["name"]);
        (await service.Call("POST", "/manage/orders", """{"id":"first","currency":"EUR"}""", key)).Is(201);
        Assert.Equal(404, (await service.Call("GET", "/manage/orders/MSP12345", null, key)).Status);
        Assert.Equal(201, (await service.Call("POST", "/manage/credentials", """{"name":"a","doors":[],"secrets":[]}""", key)).Status);
    }

    [Theory]
    [InlineData(409, "POST", "", """{"name":"demo"}""")]
    [InlineData(400, "POST", "", """{"name":"No Name"}""")]
    [InlineData(400, "POST", "", """{"name":"a","coupons":[]}""")]
    [InlineData(400, "POST", "", """{"name":"a","test":"yes"}""")]
    [InlineData(400, "POST", "", """{"name":"a","centraAttributes":[{"attribute":"a","element":"b","type":"Image"}]}""")]
    [InlineData(400, "POST", "", """{"name":"a","centraAttributes":[{"attribute":"a","element":"b","type":"Select"}]}""")]
    [InlineData(400, "POST", "", """{"name":"a","centraAttributes":[{"attribute":"a","element":"b","type":"Input","options":["x"]}]}""")]
    [InlineData(400, "POST", "",
        """
        {"name":"a","centraAttributes":[{"attribute":"a_b","element":"c","type":"Input"},{"attribute":"a","element":"b_c","type":"Input"}]}
        """)]
    [InlineData(400, "POST", "", "[")]
    [InlineData(404, "GET", "/nobody", null)]
    [InlineData(404, "PATCH", "/nobody", "{}")]
    [InlineData(404, "POST", "/nobody/credentials", """{"name":"a","doors":[],"secrets":[]}""")]
    [InlineData(400, "POST", "/demo/credentials", "{}")]
    [InlineData(409, "POST", "/demo/credentials", """{"name":"twice","doors":[],"secrets":[]}""")]
    [InlineData(400, "GET", "?limit=0", null)]
    public async Task Call_WhatCannotBe_IsRefused(int status, string method, string path, string? body)
    {
        if (body?.Contains("twice", StringComparison.Ordinal) == true)
            await Operate(method, path, body);

        ErrorShape.AssertIs(Door.Manage, status, await Operate(method, path, body));
    }

    [Fact]
    public async Task Call_WhereNoOperatorHasAKey_IsNotFound()
    {
        using var open = new Service { Host = host => host.UseSetting("OrderGrains:Operator:Key", null) };

        Assert.Equal(404, (await open.Call("GET", "/manage/merchants", null, ("X-Api-Key", "demo-key"))).Status);
    }

    private Task<Answer> Operate(string method, string path, string? body = null) =>
        service.Call(method, $"/manage/merchants{path}", body, ("Authorization", $"Bearer {Service.OperatorKey}"));
}
