using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ElasticPath;

/// <summary>The table of section B7: what each state allows, asked of the running service.</summary>
[Collection(ServiceCollection.Name)]
public sealed class ElasticPathLegalityTests(Service service)
{
    private const string Address = """{"data":{"type":"order","shipping_address":{"first_name":"Leslie"}}}""";
    private const string Cancel = """{"data":{"type":"order","status":"cancelled"}}""";
    private const string Fulfil = """{"data":{"type":"order","shipping":"fulfilled"}}""";
    private const string References = """{"data":{"type":"order","order_number":"N-1","external_ref":"X-1","gift":true}}""";

    private readonly BearerClient _client = new(service, Schemes.ElasticPath);

    /// <summary>Canonical state, the state shown, and the HTTP status of an address change, a cancellation and a fulfilment.</summary>
    public static TheoryData<string, string, int, int, int> Table => new()
    {
        { "Placed/Unpaid/Unfulfilled", "incomplete/unpaid/unfulfilled", 200, 200, 422 },
        { "Pending/Unpaid/Unfulfilled", "incomplete/unpaid/unfulfilled", 200, 200, 422 },
        { "Placed/PartiallyAuthorized/Unfulfilled", "incomplete/partially_authorized/unfulfilled", 200, 200, 422 },
        { "Placed/PartiallyPaid/Unfulfilled", "incomplete/partially_paid/unfulfilled", 200, 200, 422 },
        { "Placed/Authorized/Unfulfilled", "processing/authorized/unfulfilled", 200, 200, 422 },
        { "Placed/Paid/Unfulfilled", "complete/paid/unfulfilled", 200, 200, 200 },
        { "Approved/Paid/InProgress", "complete/paid/unfulfilled", 200, 200, 200 },
        { "Placed/PartiallyRefunded/Unfulfilled", "complete/paid/unfulfilled", 200, 200, 200 },
        { "Placed/Refunded/Unfulfilled", "complete/refunded/unfulfilled", 200, 200, 422 },
        { "Placed/Paid/PickedUp", "complete/paid/fulfilled", 422, 422, 422 },
        { "Placed/Paid/Delivered", "complete/paid/fulfilled", 422, 422, 422 },
        { "Placed/Refunded/PickedUp", "complete/refunded/fulfilled", 422, 422, 422 },
        { "Cancelled/Unpaid/Unfulfilled", "cancelled/unpaid/unfulfilled", 200, 200, 422 },
        { "Cancelled/Authorized/Unfulfilled", "cancelled/authorized/unfulfilled", 200, 200, 422 },
        { "Cancelled/Paid/Unfulfilled", "cancelled/paid/unfulfilled", 200, 200, 422 },
        { "Cancelled/Refunded/Unfulfilled", "cancelled/refunded/unfulfilled", 200, 200, 422 },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Put_EachStep_AnswersAsTheTableSays(string state, string shown, int address, int cancel, int fulfil)
    {
        await Check(state, shown, Address, address, shown);
        await Check(state, shown, Cancel, cancel, shown.Replace(shown.Split('/')[0], "cancelled", StringComparison.Ordinal));
        await Check(state, shown, Fulfil, fulfil, shown.Replace("/unfulfilled", "/fulfilled", StringComparison.Ordinal));
        await Check(state, shown, References, 200, shown);
    }

    [Fact]
    public async Task Put_CancelAgain_ChangesNothing()
    {
        var id = await Import("Placed/Paid/Unfulfilled");
        var first = await _client.Send("PUT", $"/v2/orders/{id}", Cancel);

        var again = await _client.Send("PUT", $"/v2/orders/{id}", Cancel);

        Assert.Equal((200, first.Text, first.ETag), (again.Status, again.Text, again.ETag));
    }

    [Theory]
    [InlineData("Placed/Paid/Unfulfilled", """{"data":{"type":"order","status":"cancelled","shipping":"fulfilled"}}""")]
    [InlineData("Placed/Unpaid/Unfulfilled", """{"data":{"type":"order","shipping":"fulfilled","shipping_address":{},"gift":1}}""")]
    [InlineData("Placed/Paid/PickedUp", """{"data":{"type":"order","order_number":"N","status":"cancelled"}}""")]
    public async Task Put_OnePartIllegal_DoesNothingAtAll(string state, string body)
    {
        var id = await Import(state);
        var before = await _client.Get($"/v2/orders/{id}");

        var answer = await _client.Send("PUT", $"/v2/orders/{id}", body);

        Illegal(answer);
        Assert.Equal(before.Text, (await _client.Get($"/v2/orders/{id}")).Text);
    }

    [Fact]
    public async Task Put_AddressAndFulfilment_AreDoneTogether()
    {
        var id = await Import("Placed/Paid/Unfulfilled");

        const string Both = """{"data":{"shipping":"fulfilled","shipping_address":{"city":"Pawnee"},"type":"order"}}""";
        var answer = await _client.Send("PUT", $"/v2/orders/{id}", Both);

        var data = answer.Is(200)["data"]!;
        Assert.Equal(("fulfilled", "Pawnee"), ((string?)data["shipping"], (string?)data["shipping_address"]!["city"]));
        Assert.Equal("\"2\"", answer.ETag);
    }

    private async Task Check(string state, string shown, string body, int status, string after)
    {
        var id = await Import(state);
        var before = await _client.Get($"/v2/orders/{id}");
        Assert.Equal(shown, Shown(before));

        var answer = await _client.Send("PUT", $"/v2/orders/{id}", body);

        Assert.True(status == answer.Status, $"{state} {body}: {answer.Status} {answer.Text}");
        if (status == 422)
            Illegal(answer);
        else
            Assert.Equal(after, Shown(answer));
        Assert.Equal(status == 422 ? before.Text : answer.Text, (await _client.Get($"/v2/orders/{id}")).Text);
    }

    private Task<string> Import(string state)
    {
        var axes = state.Split('/');
        return ShopOrders.Import(service, axes[0], axes[1], axes[2]);
    }

    private static string Shown(Answer answer)
    {
        var data = answer.Is(200)["data"]!;
        return $"{data["status"]}/{data["payment"]}/{data["shipping"]}";
    }

    private static void Illegal(Answer answer) => answer.Is(
        422, """{"errors":[{"status":422,"title":"Unprocessable Entity","detail":"Order cannot be updated in its current state"}]}""");
}
