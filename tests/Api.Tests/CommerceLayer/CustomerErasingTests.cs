using System.Text.Json.Nodes;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Security;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.CommerceLayer;

/// <summary>Customers who go, by the same erasure that <c>/manage</c> uses, and what the merchant notes of those who stay.</summary>
[Collection(ServiceCollection.Name)]
public sealed class CustomerErasingTests(Service service)
{
    private const string Request = "_request_anonymization";
    private const string Cancel = "_cancel_anonymization";

    private readonly Shop _shop = new(service);

    [Fact]
    public async Task Delete_Customer_IsFoundNoMoreAndOrdersKeepWhatTheyKnow()
    {
        var (customer, email) = await Customer();
        var order = await Order(customer, "Placed:Authorized:Unfulfilled");

        Assert.Equal(204, (await _shop.Send(HttpMethod.Delete, Path(customer))).Status);

        Assert.Equal(404, (await _shop.Send(HttpMethod.Get, Path(customer))).Status);
        Assert.Equal(404, (await _shop.Send(HttpMethod.Delete, Path(customer))).Status);
        Assert.Equal(email, (await _shop.Get(order))["customer_email"]);
        await _shop.Created("/api/customers", new() { ["email"] = email });
    }

    [Fact]
    public async Task Request_OrdersAreOver_ErasesThemAndTheCustomer()
    {
        var (customer, email) = await Customer();
        var order = await Order(customer, "Cancelled:Voided:Unfulfilled");

        var answer = (await Patch(customer, new() { [Request] = true })).Is200();

        Assert.Equal((null, "completed"), (answer["email"], answer["anonymization_status"]));
        Assert.Equal(404, (await _shop.Send(HttpMethod.Get, Path(customer))).Status);
        Assert.DoesNotContain(email, (await service.Canonical(order)).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_AnOrderIsNotOver_WaitsUntilItIsAskedAgain()
    {
        var (customer, _) = await Customer();
        var order = await Order(customer, "Placed:Authorized:Unfulfilled");

        var requested = (await Patch(customer, new() { [Request] = true })).Is200();
        var cancelled = (await Patch(customer, new() { [Cancel] = true })).Is200();
        (await _shop.Patch(order, "_cancel", true)).Is200();
        var completed = (await Patch(customer, new() { [Request] = true })).Is200();

        Assert.Equal(
            ("requested", "cancelled", "completed"),
            (requested["anonymization_status"], cancelled["anonymization_status"], completed["anonymization_status"]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancel_NothingRequestedOrAtTheSameTime_IsNoTransition(bool requests)
    {
        var (customer, _) = await Customer();

        var answer = await Patch(customer, new() { [Cancel] = true, [Request] = requests });

        Assert.Equal((422, "/data/attributes/anonymization_status"), (answer.Status, Assert.Single(answer.Pointers)));
        Assert.Null((await _shop.Send(HttpMethod.Get, Path(customer)))["anonymization_status"]);
    }

    [Theory]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task Erase_TokenThatServesOneMarket_IsDenied(string method)
    {
        var (customer, _) = await Customer();
        var body = method == "DELETE" ? null : Document(customer, new() { [Request] = true });

        var answer = await service.Call(
            (Schemes.CommerceLayer, method, "/api/customers/{id}", body), customer, CallerRole.Full, markets: [1]);

        Assert.Equal(401, answer.Status);
        Assert.Equal(200, (await _shop.Send(HttpMethod.Get, Path(customer))).Status);
    }

    [Fact]
    public async Task Patch_Metadata_AreShownWhereverTheCustomerIs()
    {
        var (customer, _) = await Customer();
        var order = await Order(customer, "Placed:Authorized:Unfulfilled");

        var set = await Patch(customer, new() { ["metadata"] = new JsonObject { ["a"] = 1 }, ["reference"] = "C-1" });
        var included = await _shop.Get(order, "?include=customer");
        var export = await service.Call("GET", $"/manage/customers/{customer}/export", null, ("X-Api-Key", "demo-key"));
        var cleared = await Patch(customer, new() { ["metadata"] = null, ["reference"] = null });

        Assert.Equal(("""{"a":1}""", "C-1"), (set.Is200().Attributes["metadata"]!.ToJsonString(), set["reference"]));
        Assert.Equal(1, (int)included.Json["included"]![0]!["attributes"]!["metadata"]!["a"]!);
        Assert.Equal((1, "C-1"), ((int)export.Json["metadata"]!["a"]!, (string?)export.Json["externalReference"]));
        Assert.Equal(("{}", null), (cleared.Is200().Attributes["metadata"]!.ToJsonString(), cleared["reference"]));
    }

    [Fact]
    public async Task Patch_MetadataThatAreTooLong_AreRefused()
    {
        var (customer, _) = await Customer();

        var answer = await Patch(customer, new() { ["metadata"] = new JsonObject { ["a"] = new string('x', 65_536) } });

        Assert.Equal((422, "/data/attributes/metadata"), (answer.Status, Assert.Single(answer.Pointers)));
    }

    private async Task<(string Id, string Email)> Customer()
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        return (await _shop.Created("/api/customers", new() { ["email"] = email }), email);
    }

    private async Task<string> Order(string customer, string state)
    {
        var email = (await _shop.Send(HttpMethod.Get, Path(customer)))["email"];
        return await _shop.Cart([.. Carts.At(state), ("customer", new JsonObject { ["id"] = customer, ["email"] = email })]);
    }

    private Task<Answer> Patch(string customer, JsonObject attributes) => _shop.Write(HttpMethod.Patch, Path(customer), attributes);

    private static string Path(string customer) => $"/api/customers/{customer}";

    private static string Document(string id, JsonObject attributes) => new JsonObject
    {
        ["data"] = new JsonObject { ["type"] = "customers", ["id"] = id, ["attributes"] = attributes },
    }.ToJsonString();
}
