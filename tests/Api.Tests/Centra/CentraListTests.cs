using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;
using static OrderGrains.Api.Tests.Centra.CentraCalls;

namespace OrderGrains.Api.Tests.Centra;

/// <summary>The list of orders, its filters and its pages.</summary>
[Collection(ServiceCollection.Name)]
public sealed class CentraListTests(Service service)
{
    [Fact]
    public async Task List_OfATime_GivesPagesOfTheOldestFirst()
    {
        var customer = $"{NewNumber()}";
        long[] numbers =
        [
            await NewOrder(customer, "1999-05-01T10:00:00Z"),
            await NewOrder(customer, "1999-05-02T10:00:00Z"),
            await NewOrder(customer, "1999-05-03T10:00:00Z"),
        ];
        var query = $"customer_id={customer}&newer_than=1999-05-01+10:00:00&older_than=1999-05-03";

        Assert.Equal(numbers[..2], await Listed(query));
        Assert.Equal(numbers[..1], await Listed($"{query}&limit=1"));
        Assert.Equal(numbers[1..2], await Listed($"{query}&limit=1&offset=1"));
        Assert.Empty(await Listed($"{query}&offset=2"));
        Assert.Equal(numbers[1..], await Listed($"customer_id={customer}&newer_than=1999-05-01+10:00:01"));
    }

    [Theory]
    [InlineData("Draft", null, false)]
    [InlineData("Placed", null, true)]
    [InlineData("Approved", null, true)]
    [InlineData("Cancelled", null, true)]
    [InlineData("Approved", "archivedAt", false)]
    [InlineData("Approved", "onHold", false)]
    [InlineData("Approved", "waiting", false)]
    public async Task List_OfAState_LeavesOutWhatHasToBeAskedFor(string status, string? special, bool isListed)
    {
        var customer = $"{NewNumber()}";
        var number = await NewOrder(customer, "2000-01-01T00:00:00Z", order =>
        {
            order["status"] = status;
            order["payment"] = special == "waiting" ? "UnderReview" : status == "Approved" ? "Paid" : "Unpaid";
            if (special == "archivedAt")
                order["archivedAt"] = "2001-01-01T00:00:00Z";
            if (special == "onHold")
                order["onHold"] = true;
        });

        Assert.Equal(isListed ? [number] : [], await Listed($"customer_id={customer}"));
        Assert.Equal([number], await Listed($"order={number}"));
    }

    [Theory]
    [InlineData("limit=0", "limit is invalid")]
    [InlineData("limit=101", "limit is invalid")]
    [InlineData("offset=-1", "offset is invalid")]
    [InlineData("offset=10001", "offset is invalid")]
    [InlineData("newer_than=2019", "newer_than is invalid")]
    [InlineData("older_than=2019-02-30", "older_than is invalid")]
    public async Task List_WithAWrongFilter_IsRefused(string query, string message) =>
        (await service.Centra("GET", $"/orders?{query}")).Is(200, $$"""{"status":"no","msg":"{{message}}"}""");

    [Fact]
    public async Task Attributes_ThatAreDeclared_AreHeldToTheirTypes()
    {
        var merchant = $"m{NewNumber()}";
        var key = await Declared(
            merchant,
            """
            {"attribute":"gift","element":"text","type":"Input"},{"attribute":"limited_edition","element":"bool","type":"Boolean"},
            {"attribute":"size","element":"chart","type":"Select","options":["S","M"]},{"attribute":"sys","element":"id","type":"Readonly"}
            """);
        (await service.Call("POST", "/manage/orders", """{"id":"7","currency":"EUR","status":"Placed"}""", ("X-Api-Key", key))).Is(201);

        Assert.Equal("ok", await Set("\"gift_text\":\"Hi\",\"limited_edition_bool\":\"true\",\"size_chart\":\"M\""));
        foreach (var wrong in new[] { "other_text", "limited_edition_bool", "size_chart", "sys_id" })
            Assert.Equal($"extraAttributes.{wrong} is invalid", await Set($"\"{wrong}\":\"XL\""));

        var order = (await service.Call("GET", "/centra/orders?order=7", null, ("API-Authorization", key))).Is(200)["orders"]![0]!;
        Assert.Equal(("Hi", "1", "M"), ((string?)order["gift"], (string?)order["limited_edition_bool"], (string?)order["size_chart"]));
        Assert.Equal("ok", await Set("\"gift_text\":\"\",\"limited_edition_bool\":0"));
        order = (await service.Call("GET", "/centra/orders?order=7", null, ("API-Authorization", key))).Is(200)["orders"]![0]!;
        Assert.Equal((null, null), (order["gift"], order["limited_edition_bool"]));

        async Task<string?> Set(string attributes)
        {
            var answer = (await service.Call(
                "PUT", "/centra/orders", $$$"""{"order":7,"extraAttributes":{{{{attributes}}}}}""", ("API-Authorization", key))).Is(200);
            return (string?)answer["msg"] ?? (string?)answer["status"];
        }
    }

    /// <summary>A new merchant with these attributes, and a key to it.</summary>
    private async Task<string> Declared(string merchant, string attributes)
    {
        var headers = ("Authorization", $"Bearer {Service.OperatorKey}");
        var body = $$"""{"name":"{{merchant}}","centraAttributes":[{{attributes}}]}""";
        (await service.Call("POST", "/manage/merchants", body, headers)).Is(201);
        var given = await service.Call(
            "POST",
            $"/manage/merchants/{merchant}/credentials",
            """{"name":"all","doors":["Manage","Centra"],"rights":"Admin","secrets":["ApiKey"]}""",
            headers);
        return (string)given.Is(201)["apiKey"]!;
    }

    private async Task<IEnumerable<long>> Listed(string query) => (await service.Centra("GET", $"/orders?{query}")).Is(200)["orders"]!
        .AsArray().Select(order => long.Parse((string)order!["orderId"]!, System.Globalization.CultureInfo.InvariantCulture));

    private Task<long> NewOrder(string customer, string created, Action<JsonObject>? change = null) => service.NewCentraOrder(order =>
    {
        (order["createdAt"], order["customer"]) = (created, new JsonObject { ["id"] = customer, ["email"] = "a@b.se" });
        change?.Invoke(order);
    });
}
