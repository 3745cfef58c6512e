using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.CommerceLayer;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Customers;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Tests.Outbox;

/// <summary>What a checkout asks of the customer and the merchant, from the request to their grains.</summary>
public sealed class CheckoutEffectsTests : IDisposable
{
    private const string Merchant = "demo";
    private const string Coupon = "SUMMERDISCOUNT";
    private const string Password = "correct-horse-battery-staple";
    private const string IdentityHashPrefix = "AQAAAA";

    private readonly CapturedLog _log = new();
    private readonly Service _service;
    private readonly Shop _shop;
    private readonly string _email = $"{Guid.NewGuid():N}@example.com";

    public CheckoutEffectsTests()
    {
        _service = new() { Logging = CapturedLog.Into(_log) };
        _shop = new(_service);
    }

    private IGrainFactory Grains => _service.Services.GetRequiredService<IGrainFactory>();

    public void Dispose()
    {
        _service.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task Patch_Checkout_ReachesTheCustomerAndTheMerchantOnce()
    {
        var id = await _shop.Cart();

        await CheckOut(id);
        await CheckOut(id);
        await _service.Delivered(id);

        var customer = await Customer();
        Assert.True(customer.Registered);
        Assert.Equal("Corso Venezia 40", Assert.Single(customer.AddressBook).Line1);
        var entry = Assert.Single(customer.Wallet);
        Assert.Equal(("wire_transfers", customer.Profile.Id), (entry.Source.Type, entry.Source.CustomerId));
        Assert.Equal(1, await Grains.GetGrain<ICouponGrain>(GrainKeys.Coupon(Merchant, Coupon)).Uses());
    }

    [Fact]
    public async Task Patch_Password_IsNowhereToBeRead()
    {
        var id = await _shop.Cart();

        await CheckOut(id);
        await _service.Delivered(id);
        var history = await _service.Call("GET", $"/manage/orders/{id}/history", null, ("X-Api-Key", "demo-key"));

        Assert.Contains(_email, history.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, history.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(IdentityHashPrefix, history.Text, StringComparison.Ordinal);
        Assert.Contains(id, _log.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(Password, _log.Text(), StringComparison.Ordinal);
        Assert.True(IsInAFile(_email));
        Assert.False(IsInAFile(Password));
    }

    private async Task CheckOut(string id)
    {
        var answer = await _service.Call(
            "PATCH",
            $"/api/orders/{id}",
            Encoding.UTF8.GetBytes(Shop.Document(id, new JsonObject
            {
                ["customer_email"] = _email,
                ["customer_password"] = Password,
                ["coupon_code"] = Coupon,
                ["_save_shipping_address_to_customer_address_book"] = true,
                ["_save_payment_source_to_customer_wallet"] = true,
                ["_place"] = true,
            }).ToJsonString()),
            Shop.MediaType,
            ("Authorization", $"Bearer {BearerClient.IssueToken(_service, Schemes.CommerceLayer)}"),
            ("Idempotency-Key", id));
        Assert.Equal("placed", (string?)answer.Is(200)["data"]!["attributes"]!["status"]);
    }

    private async Task<Customer> Customer()
    {
        var id = await Grains.GetGrain<ICustomerEmailGrain>(GrainKeys.CustomerEmail(Merchant, _email)).Get();
        return (await Grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(Merchant, id!)).Get())!;
    }

    /// <summary>Looks into the databases and their logs as they are on disk while the service runs.</summary>
    private bool IsInAFile(string text) => Directory.EnumerateFiles(_service.DataDirectory, "*.db*")
        .Where(file => !file.EndsWith("-shm", StringComparison.Ordinal) && !file.EndsWith(".lock", StringComparison.Ordinal))
        .Any(file => Read(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
