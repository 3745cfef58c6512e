using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ElasticPath;

/// <summary>
/// What several members of one update come to together, and a repeat. Each alone in every state is <c>elastic-path-b7.txt</c>.
/// </summary>
[Collection(ServiceCollection.Name)]
public sealed class ElasticPathLegalityTests(Service service)
{
    private const string Cancel = """{"data":{"type":"order","status":"cancelled"}}""";

    private readonly BearerClient _client = new(service, Schemes.ElasticPath);

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

    private Task<string> Import(string state)
    {
        var axes = state.Split('/');
        return ShopOrders.Import(service, axes[0], axes[1], axes[2]);
    }

    private static void Illegal(Answer answer) => answer.Is(
        422, """{"errors":[{"status":422,"title":"Unprocessable Entity","detail":"Order cannot be updated in its current state"}]}""");
}
