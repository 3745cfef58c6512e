using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.ElasticPath;

/// <summary>Who may do what at the door (section B3).</summary>
[Collection(Support.ServiceCollection.Name)]
public sealed class ElasticPathRoleTests(Service service)
{
    /// <summary>A role, and the HTTP statuses of a list of orders, a change of one, a cart, a customer nobody is, flows and logs.</summary>
    public static TheoryData<CallerRole, int, int, int, int, int> Table => new()
    {
        { CallerRole.Full, 200, 200, 200, 404, 200 },
        { CallerRole.Storefront, 403, 403, 200, 403, 403 },
        { CallerRole.Support, 200, 403, 403, 404, 403 },
        { CallerRole.ECommerceAdmin, 200, 403, 403, 404, 403 },
        { CallerRole.BasicUser, 403, 403, 403, 404, 403 },
        { CallerRole.MarketingSales, 403, 403, 403, 403, 403 },
        { CallerRole.ItDeveloper, 403, 403, 403, 403, 200 },
        { CallerRole.PromotionsManager, 403, 403, 403, 403, 403 },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Call_EachRole_IsLetInAsTheTableSays(
        CallerRole role, int list, int change, int cart, int customer, int admin)
    {
        var id = await ShopOrders.Import(service);
        var client = new RoleClient(service, role);

        Assert.Equal((list, change, cart, customer, customer, admin, admin), (
            await client.Get("/v2/orders"),
            await client.Cancel(id),
            await client.Get($"/v2/carts/{Guid.NewGuid():N}"),
            await client.Get("/v2/customers/nobody"),
            await client.Get("/v2/customers/nobody/addresses"),
            await client.Get("/v2/flows"),
            await client.Get("/v2/integrations/logs")));
    }

    [Theory]
    [InlineData(CallerRole.Support)]
    [InlineData(CallerRole.ECommerceAdmin)]
    public async Task Change_ByStaffWhereTheSettingLetsThem_IsDone(CallerRole role)
    {
        using var open = new Service { Host = host => host.UseSetting("OrderGrains:Doors:ElasticPathStaffWrites", "true") };
        var id = await ShopOrders.Import(open);

        Assert.Equal(200, await new RoleClient(open, role).Cancel(id));
    }

    /// <summary>A client whose credential has a role.</summary>
    private sealed class RoleClient(Service service, CallerRole role)
    {
        private BearerClient? _client;

        public async Task<int> Get(string path) => (await (await Client()).Get(path)).Status;

        public async Task<int> Cancel(string id) =>
            (await (await Client()).Send("PUT", $"/v2/orders/{id}", """{"data":{"type":"order","status":"cancelled"}}""")).Status;

        private async Task<BearerClient> Client()
        {
            if (_client is not null)
                return _client;
            var terms = CredentialTerms.Everything with { Role = role };
            var credential = new Credential { Id = $"demo-{Guid.NewGuid():N}", Merchant = "demo", Terms = terms };
            await service.Put(credential);
            var issuer = service.Services.GetRequiredService<TokenIssuer>();
            var token = issuer.Issue(credential, Schemes.ElasticPath, TimeSpan.FromHours(1)).AccessToken;
            return _client = new(service, Schemes.ElasticPath) { Token = token };
        }
    }
}
