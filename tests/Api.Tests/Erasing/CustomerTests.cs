using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Security;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Customers;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.Erasing;

[Collection(ServiceCollection.Name)]
public sealed class CustomerTests(Service service)
{
    private static readonly (string, string) Key = ("X-Api-Key", "demo-key");

    /// <summary>In everything that tells of the customer, and nowhere else.</summary>
    private readonly string _name = "hopper" + Guid.NewGuid().ToString("N")[..8];

    private string Id => $"c-{_name}";

    private string Email => $"{_name}@example.com";

    [Fact]
    public async Task Anonymize_CustomerWithOrders_LeavesNothingOnceAllAreOver()
    {
        await PutCustomer();
        await Create("Cancelled", withId: true);
        await Create("Cancelled", withId: true);
        await Create("Cancelled", withId: false);
        var open = await Create("Placed", withId: true);

        var first = (await Anonymize()).Is(200);
        Assert.Equal(("kept", 3, 1, false), Counts(first));
        Assert.Equal(open, (string?)Assert.Single(first["openOrders"]!.AsArray()));
        Assert.Contains(_name, StoredText.Of(service.DataDirectory), StringComparison.Ordinal);

        (await service.Call("POST", $"/manage/orders/{open}/commands", """{"actions":[{"verb":"cancel"}]}""", Key)).Is(200);
        Assert.Equal(("anonymized", 1, 0, false), Counts((await Anonymize()).Is(200)));

        Assert.DoesNotContain(_name, StoredText.Of(service.DataDirectory), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(("anonymized", 0, 0, false), Counts((await Anonymize()).Is(200)));
        (await Export()).Is(404);
    }

    [Fact]
    public async Task Anonymize_CustomerWhoIsKnownFromOrdersAlone_ErasesThem()
    {
        var order = await Create("Cancelled", withId: true);

        Assert.Equal(("unknown", 1, 0, false), Counts((await Anonymize()).Is(200)));

        Assert.Null((await service.Canonical(order))["customer"]!["id"]);
    }

    [Fact]
    public async Task Anonymize_SomebodyElsesOrderOfTheSameEmail_StaysAsItIs()
    {
        await PutCustomer();
        var order = await Create("Cancelled", withId: true, id: "somebody-else");

        Assert.Equal(("anonymized", 0, 0, false), Counts((await Anonymize()).Is(200)));

        Assert.Equal(Email, (string?)(await service.Canonical(order))["customer"]!["email"]);
    }

    [Fact]
    public async Task Export_CustomerWithOrders_IsEverythingInOneDocument()
    {
        await PutCustomer();
        string[] orders =
            [await Create("Cancelled", withId: true), await Create("Placed", withId: true), await Create("Draft", withId: false)];

        var export = (await Export()).Is(200);

        Assert.Equal(
            (Id, Email, "Grace " + _name), ((string?)export["id"], (string?)export["email"], (string?)export["name"]));
        Assert.Equal("Via " + _name, (string?)Assert.Single(export["addresses"]!.AsArray())!["line1"]);
        Assert.Equal("s-" + _name, (string?)Assert.Single(export["wallet"]!.AsArray())!["source"]!["id"]);
        Assert.Equal(orders.Order(), export["orders"]!.AsArray().Select(order => (string)order!["id"]!).Order());
        var read = (await service.Canonical(orders[0])).ToJsonString();
        Assert.Contains(read, export["orders"]!.AsArray().Select(order => order!.ToJsonString()));
    }

    [Fact]
    public async Task Export_MoreOrdersThanAPage_HasEachOnce()
    {
        List<string> orders = [];
        for (var i = 0; i < 103; i++)
            orders.Add(await Create("Draft", withId: true));

        var export = (await Export()).Is(200);

        Assert.Equal(orders.Order(), export["orders"]!.AsArray().Select(order => (string)order!["id"]!).Order());
    }

    [Theory]
    [InlineData("POST", "anonymize", "demo-key")]
    [InlineData("GET", "export", "demo-key")]
    [InlineData("POST", "anonymize", "other-key")]
    [InlineData("GET", "export", "other-key")]
    public async Task Call_CustomerTheMerchantHasNot_IsNotFound(string method, string what, string key)
    {
        if (key == "other-key")
            await PutCustomer();

        var answer = (await service.Call(method, $"/manage/customers/{Id}/{what}", null, ("X-Api-Key", key))).Is(404);

        Assert.Equal($"There is no customer '{Id}'.", (string?)answer["detail"]);
    }

    [Theory]
    [InlineData("POST", "anonymize")]
    [InlineData("GET", "export")]
    public async Task Call_CredentialOfOneMarket_IsRefused(string method, string what)
    {
        await PutCustomer();
        var key = await service.NewKey(CallerRole.Full, [1]);

        (await service.Call(method, $"/manage/customers/{Id}/{what}", null, ("X-Api-Key", key))).Is(403);
    }

    private Task<Answer> Anonymize() => service.Call("POST", $"/manage/customers/{Id}/anonymize", null, Key);

    private Task<Answer> Export() => service.Call("GET", $"/manage/customers/{Id}/export", null, Key);

    private static (string?, int, int, bool) Counts(JsonNode answer) =>
        ((string?)answer["customer"], (int)answer["orders"]!, (int)answer["open"]!, (bool)answer["more"]!);

    private async Task PutCustomer()
    {
        await service.Grains.GetGrain<ICustomerGrain>(GrainKeys.Customer("demo", Id)).Restore(new()
        {
            Profile = new() { Id = Id, Merchant = "demo", Email = Email, Name = "Grace " + _name },
            AddressBook = [new() { Id = "a-" + _name, Line1 = "Via " + _name, Country = "IT" }],
            Wallet = [new("w-" + _name, new() { Type = "wire_transfers", Id = "s-" + _name, CustomerId = Id })],
        });
        await service.Grains.GetGrain<ICustomerEmailGrain>(GrainKeys.CustomerEmail("demo", Email)).Claim(Id);
        await service.Grains.GetGrain<IAddressGrain>(GrainKeys.Address("demo", "a-" + _name)).Put(new() { FirstName = _name });
        await service.Grains.GetGrain<IPaymentSourceGrain>(GrainKeys.PaymentSource("demo", "s-" + _name))
            .Put(new() { Type = "wire_transfers", Id = "s-" + _name, CustomerId = Id });
    }

    private Task<string> Create(string status, bool withId, string? id = null) => service.NewOrder(
        Guid.NewGuid().ToString(), status, "Unpaid", "Unfulfilled", order =>
        {
            order["customer"] = new JsonObject { ["id"] = withId ? id ?? Id : null, ["email"] = Email.ToUpperInvariant() };
            if (!withId)
                order["customer"]!.AsObject().Remove("id");
            if (id is not null)
                order["customer"]!["email"] = Email;
            order["comment"] = "for " + _name;
        });
}
