using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using OrderGrains.Api.Doors.ElasticPath.Listing;
using OrderGrains.Api.Orders;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;
using ServiceCollection = OrderGrains.Api.Tests.Support.ServiceCollection;

namespace OrderGrains.Api.Tests.ElasticPath.Listing;

/// <summary>The list of orders; each test has a customer of its own, whose orders it lists.</summary>
[Collection(ServiceCollection.Name)]
public sealed class ElasticPathListTests(Service service)
{
    private readonly BearerClient _client = new(service, Schemes.ElasticPath);
    private readonly string _email = $"{Guid.NewGuid():N}@example.com";

    /// <summary>A filter, and whether the order of <see cref="Filtered"/> passes it.</summary>
    public static TheoryData<string, bool> Filters => new()
    {
        { "eq(status,complete)", true },
        { "eq(status,cancelled)", false },
        { "eq(payment,paid)", true },
        { "eq(payment,refunded)", false },
        { "eq(status,complete):eq(payment,unpaid)", false },
        { "eq(shipping,unfulfilled)", true },
        { "eq(shipping,fulfilled)", false },
        { "eq(currency,USD)", true },
        { "eq(currency,EUR)", false },
        { "eq(product_id,p-1)", true },
        { "eq(product_id,p-2)", false },
        { "eq(product_sku,W-1)", true },
        { "eq(product_sku,w-1)", false },
        { "eq(name,Ron Swanson)", true },
        { "eq(name,Ron)", false },
        { "like(name,ron*)", true },
        { "like(name,*Swan*)", true },
        { "like(name,*swanson)", true },
        { "like(name,swan*)", false },
        { "like(email,*@example.com)", true },
        { "eq(email,nobody@example.com)", false },
        { "eq(customer_id,c-1)", true },
        { "like(customer_id,d*)", false },
        { "eq(account_id,a-1)", false },
        { "like(account_member_id,*)", false },
        { "eq(shipping_postcode,46001)", true },
        { "like(shipping_postcode,47*)", false },
        { "eq(billing_postcode,46002)", true },
        { "eq(billing_postcode,46001)", false },
        { "eq(external_ref,X-1)", true },
        { "like(external_ref,Y*)", false },
        { "eq(order_number,N-1)", true },
        { "like(order_number,*-2)", false },
        { "ge(with_tax,5500)", true },
        { "gt(with_tax,5500)", false },
        { "le(with_tax,5500)", true },
        { "lt(with_tax,5500)", false },
        { "ge(without_tax,5000):le(without_tax,5000)", true },
        { "gt(without_tax,5000)", false },
        { "eq(created_at,2024-01-15)", true },
        { "eq(created_at,2024-01-15T10:30:00.123Z)", true },
        { "gt(created_at,2024-01-15T10:30:00.123Z)", false },
        { "ge(created_at,2024-01-15T10:30:00Z):lt(created_at,2024-01-16)", true },
        { "gt(created_at,2024-01-15)", false },
        { "le(created_at,2024-01-15)", true },
        { "gt(updated_at,2024-01-15)", true },
        { "lt(updated_at,2024-01-15)", false },
        { "(eq(status,cancelled)|eq(payment,paid))", true },
        { "(eq(status,cancelled)|eq(payment,unpaid))", false },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Get_Filter_FindsWhatPassesIt(string filter, bool passes)
    {
        var id = await Filtered();

        var answer = (await _client.Get($"/v2/orders?filter=eq(email,{_email}):{filter}")).Is(200);

        Assert.Equal(passes ? [id] : [], Ids(answer));
        Assert.Equal(passes ? 1 : 0, (int)answer["meta"]!["results"]!["total"]!);
    }

    [Theory]
    [InlineData("filter=status", "Could not parse the supplied filter")]
    [InlineData("filter=eq(colour,red)", "Could not parse the supplied filter")]
    [InlineData("filter=eq(status,done)", "Could not parse the supplied filter")]
    [InlineData("filter=like(status,complete)", "Could not parse the supplied filter")]
    [InlineData("filter=eq(with_tax,5000)", "Could not parse the supplied filter")]
    [InlineData("filter=gt(with_tax,much)", "Could not parse the supplied filter")]
    [InlineData("filter=gt(created_at,yesterday)", "Could not parse the supplied filter")]
    [InlineData("sort=colour", "Could not parse the supplied sort")]
    [InlineData("page[limit]=0", "page[limit] must be a whole number from 1 to 100")]
    [InlineData("page[limit]=101", "page[limit] must be a whole number from 1 to 100")]
    [InlineData("page[offset]=10001", "page[offset] must be a whole number from 0 to 10000")]
    public async Task Get_WhatCannotBeListed_IsABadRequest(string query, string detail)
    {
        var answer = await _client.Get($"/v2/orders?{query}");

        answer.Is(400, $$"""{"errors":[{"status":400,"title":"Bad Request","detail":"{{detail}}"}]}""");
    }

    [Theory]
    [InlineData("", "refunded unpaid paid")]
    [InlineData("-updated_at", "refunded unpaid paid")]
    [InlineData("updated_at", "paid unpaid refunded")]
    [InlineData("created_at", "unpaid refunded paid")]
    [InlineData("-created_at", "paid refunded unpaid")]
    [InlineData("with_tax", "refunded paid unpaid")]
    [InlineData("-with_tax", "unpaid paid refunded")]
    [InlineData("status", "refunded paid unpaid")]
    [InlineData("-status", "unpaid refunded paid")]
    [InlineData("payment", "paid refunded unpaid")]
    [InlineData("-payment", "unpaid refunded paid")]
    [InlineData("shipping", "paid refunded unpaid")]
    public async Task Get_Sort_OrdersThem(string sort, string payments)
    {
        await New("Paid", "2024-03-01T00:00:00Z", 200, "PickedUp");
        await New("Unpaid", "2024-01-01T00:00:00Z", 300);
        await New("Refunded", "2024-02-01T00:00:00Z", 100);

        foreach (var further in new[] { "", ":eq(currency,USD)" })
        {
            var all = (await _client.Get($"/v2/orders?sort={sort}&filter=eq(email,{_email}){further}")).Is(200);
            Assert.Equal(payments, string.Join(' ', all["data"]!.AsArray().Select(order => (string?)order!["payment"])));

            var second = (await _client.Get(
                $"/v2/orders?sort={sort}&page[limit]=1&page[offset]=1&filter=eq(email,{_email}){further}")).Is(200);
            Assert.Equal(Ids(all).Skip(1).Take(1), Ids(second));
            Assert.Equal(3, (int)second["meta"]!["results"]!["total"]!);
        }
    }

    [Fact]
    public async Task Get_Pages_GiveEachOrderOnceAndLeadToEachOther()
    {
        for (var i = 0; i < 5; i++)
            await New("Unpaid", "2024-01-01T00:00:00Z", 100);

        List<string> seen = [];
        string? next = $"/v2/orders?page[limit]=2&filter=eq(email,{_email})";
        for (var page = 1; page <= 3; page++)
        {
            var answer = (await _client.Get(next!)).Is(200);
            JsonAssert.Matches(
                JsonNode.Parse($$"""
                    {"page":{"limit":2,"offset":{{2 * (page - 1)}},"current":{{page}},"total":3 },"results":{"total":5 } }
                    """),
                answer["meta"],
                partial: false);
            seen.AddRange(Ids(answer));
            next = (string?)answer["links"]!["next"];
            Assert.Equal(page == 3, next is null);
            Assert.Equal(page == 1, answer["links"]!["prev"] is null);
            Assert.EndsWith("page[limit]=2&page[offset]=4", (string?)answer["links"]!["last"], StringComparison.Ordinal);
        }

        Assert.Equal(5, seen.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Get_SinglePage_HasNoLinksToOthers()
    {
        var answer = (await _client.Get($"/v2/orders?filter=eq(email,{_email})")).Is(200);

        var here = $"http://localhost/v2/orders?filter=eq%28email%2C{_email.Replace("@", "%40", StringComparison.Ordinal)}%29"
            + "&page[limit]=25&page[offset]=0";
        JsonAssert.Matches(
            JsonNode.Parse($$"""
                {"data":[],"links":{"current":"{{here}}","first":"{{here}}","last":null,"next":null,"prev":null},
                 "meta":{"page":{"limit":25,"offset":0,"current":1,"total":1},"results":{"total":0 } } }
                """),
            answer,
            partial: false);
    }

    [Fact]
    public async Task Get_IncludeItems_ShowsThoseOfAllOrdersAsSingleReadsDo()
    {
        var id = await New("Unpaid", "2024-01-01T00:00:00Z", 100);

        var answer = (await _client.Get($"/v2/orders?include=items&filter=eq(email,{_email})")).Is(200);

        var one = (await _client.Get($"/v2/orders/{id}?include=items")).Is(200);
        Assert.Equal(one["included"]!.ToJsonString(), answer["included"]!.ToJsonString());
        Assert.Equal(one["data"]!.ToJsonString(), answer["data"]![0]!.ToJsonString());
        var items = (await _client.Get($"/v2/orders/{id}/items")).Is(200);
        Assert.Equal(one["included"]!["items"]!.ToJsonString(), items["data"]!.ToJsonString());
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public async Task Read_MoreOrdersThanMayBeLookedInto_FindsNothing(int most, bool finds)
    {
        for (var i = 0; i < 3; i++)
            await New("Unpaid", "2024-01-01T00:00:00Z", 100);
        var asked = new QueryCollection(new Dictionary<string, StringValues>
        {
            ["filter"] = $"eq(email,{_email}):eq(currency,USD)",
            ["page[limit]"] = "1",
        });
        var (query, _) = ListQuery.Read(asked, new() { Merchant = "demo", Limit = 1 });

        var listed = await ListedOrders.Read(query!, service.Services.GetRequiredService<OrderPages>(), most, CancellationToken.None);

        Assert.Equal(finds, listed is { Total: 3 });
    }

    [Fact]
    public async Task Get_OtherMerchant_SeesOwnOrdersOnly()
    {
        await New("Unpaid", "2024-01-01T00:00:00Z", 100);
        var other = new BearerClient(service, Schemes.ElasticPath)
        {
            Token = BearerClient.IssueToken(service, Schemes.ElasticPath, "other"),
        };

        Assert.Empty(Ids((await other.Get($"/v2/orders?filter=eq(email,{_email})")).Is(200)));
    }

    [Fact]
    public async Task GetItems_UnknownOrder_IsNotFound() =>
        (await _client.Get($"/v2/orders/{Guid.NewGuid()}/items"))
            .Is(404, """{"errors":[{"status":404,"title":"Not Found","detail":"Order not found"}]}""");

    private Task<string> Filtered() => ShopOrders.Import(service, JsonNode.Parse($$"""
        {"payment":"Paid","customer":{"id":"c-1","name":"Ron Swanson","email":"{{_email}}"},"orderNumber":"N-1","externalReference":"X-1",
         "shippingAddress":{"postcode":"46001","country":"US"},"billingAddress":{"postcode":"46002","country":"US"},"tax":{"rate":0.1} }
        """)!.AsObject());

    private Task<string> New(string payment, string createdAt, long amount, string fulfillment = "Unfulfilled") =>
        ShopOrders.Import(service, new JsonObject
        {
            ["payment"] = payment,
            ["fulfillment"] = fulfillment,
            ["createdAt"] = createdAt,
            ["customer"] = new JsonObject { ["email"] = _email },
            ["lines"] = new JsonArray(new JsonObject { ["id"] = "l", ["quantity"] = 1, ["unitAmount"] = amount }),
        });

    private static IEnumerable<string> Ids(JsonNode answer) => answer["data"]!.AsArray().Select(order => (string)order!["id"]!);
}
