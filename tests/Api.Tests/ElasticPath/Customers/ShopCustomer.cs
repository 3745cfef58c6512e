using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.ElasticPath.Customers;

/// <summary>A customer of the demonstration's merchant who has logged in at a storefront.</summary>
internal sealed class ShopCustomer
{
    public const string Password = "a good password";

    private const string Address =
        """{"first_name":"Ron","last_name":"Swanson","line_1":"1 Main","city":"Pawnee","region":"IN","postcode":"1","country":"US"}""";

    private readonly BearerClient _merchant;
    private readonly BearerClient _storefront;

    private ShopCustomer(Service service)
    {
        _merchant = new(service, Schemes.ElasticPath);
        _storefront = new(service, Schemes.ElasticPath)
        {
            Token = BearerClient.IssueToken(service, Schemes.ElasticPath, role: CallerRole.Storefront),
        };
    }

    public string Id { get; private set; } = "";

    public string Email { get; } = $"{Guid.NewGuid():N}@example.com";

    /// <summary>What the header <c>X-Moltin-Customer-Token</c> takes.</summary>
    public string Token { get; private set; } = "";

    /// <summary>One who is new and has logged in.</summary>
    public static async Task<ShopCustomer> Come(Service service)
    {
        var customer = new ShopCustomer(service);
        var made = await customer.AsMerchant("POST", "/v2/customers", $$"""
            {"data":{"type":"customer","name":"Ron Swanson","email":"{{customer.Email}}","password":"{{Password}}"} }
            """);
        customer.Id = (string)made.Is(201)["data"]!["id"]!;
        customer.Token = (string)(await customer.LogIn()).Is(200)["data"]!["token"]!;
        return customer;
    }

    public Task<Answer> LogIn(string password = Password, string? email = null) => AsStorefront("POST", "/v2/customers/tokens", $$"""
        {"data":{"type":"token","email":"{{email ?? Email}}","password":"{{password}}","authentication_mechanism":"password"} }
        """);

    /// <summary>By the storefront, with the customer's token.</summary>
    public Task<Answer> Send(string method, string path, string? body = null, string? token = null) =>
        Send(_storefront, method, path, body, ("X-Moltin-Customer-Token", token ?? Token));

    /// <summary>By the merchant's client, with the customer's token.</summary>
    public Task<Answer> WithMerchant(string method, string path, string? body = null) =>
        Send(_merchant, method, path, body, ("x-moltin-customer-token", Token));

    public Task<Answer> AsMerchant(string method, string path, string? body = null, params (string, string)[] headers) =>
        Send(_merchant, method, path, body, headers);

    /// <summary>By the storefront, for nobody.</summary>
    public Task<Answer> AsStorefront(string method, string path, string? body = null) => Send(_storefront, method, path, body);

    /// <summary>The path of an order the customer has made of a cart.</summary>
    public async Task<string> Order()
    {
        var cart = await Cart();
        return $"/v2/orders/{(await Send("POST", $"{cart}/checkout", Checkout(Id))).Is(201)["data"]!["id"]}";
    }

    /// <summary>The path of a cart that has something in it and is nobody's.</summary>
    public async Task<string> Cart()
    {
        var cart = $"/v2/carts/{Guid.NewGuid():N}";
        (await AsStorefront("POST", $"{cart}/items", """
            {"data":{"type":"custom_item","name":"Bike","sku":"b-1","quantity":1,"price":{"amount":1500,"includes_tax":true}}}
            """)).Is(201);
        return cart;
    }

    /// <summary>The body of a checkout by a known customer.</summary>
    public static string Checkout(string customer) => $$"""
        {"data":{"customer":{"id":"{{customer}}"},"billing_address":{{Address}},"shipping_address":{{Address}} } }
        """;

    private static Task<Answer> Send(
        BearerClient client, string method, string path, string? body, params (string, string)[] headers) => body is null
        ? client.Send(method, path, (byte[]?)null, "application/json", headers)
        : client.Send(method, path, body, "application/json", headers);
}
