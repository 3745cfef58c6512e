using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Api.Merchants;
using OrderGrains.Api.Tests.CommerceLayer;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Tests.Merchants;

/// <summary>The set-up of a merchant is not asked of its one grain for every call, and still it is the latest.</summary>
public sealed class MerchantDirectoryTests : IDisposable
{
    private const int Readers = 16;

    private readonly ClosedMerchants _gate = new();
    private readonly Service _service;

    public MerchantDirectoryTests() => _service = new()
    {
        Host = host => host.ConfigureTestServices(services => services
            .AddSingleton(new MerchantDirectorySettings { KeepTime = TimeSpan.FromDays(1), MaxMerchants = 2 })
            .AddSingleton<IIncomingGrainCallFilter>(_gate)),
    };

    private IMerchantGrain Grain => _service.Services.GetRequiredService<IGrainFactory>()
        .GetGrain<IMerchantGrain>(GrainKeys.Merchant("demo"));

    private MerchantDirectory Directory => _service.Services.GetRequiredService<MerchantDirectory>();

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task Get_TheMerchantsGrainIsClosed_OrdersAreServedAllTheSame()
    {
        var shop = new Shop(_service);
        var id = await shop.Cart();
        Assert.Equal(200, (await shop.Get(id)).Status);

        _gate.IsClosed = true;
        var answers = await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => shop.Get(id)));
        var update = await shop.Patch(id, "coupon_code", "SUMMERDISCOUNT");

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Equal(200, update.Status);
    }

    [Fact]
    public async Task Put_AChange_IsSeenAtOnceThoughCopiesAreKept()
    {
        var shop = new Shop(_service);
        var id = await shop.Cart();
        Assert.Equal(422, (await shop.Patch(id, "coupon_code", "WINTER")).Status);

        var merchant = (await Grain.Get())!;
        await Grain.Put(merchant with { Coupons = merchant.Coupons.Add(new() { Code = "WINTER", Amount = 100 }) });

        Assert.Equal(200, (await shop.Patch(id, "coupon_code", "WINTER")).Status);
    }

    [Fact]
    public async Task Find_ManyAtOnce_AsksTheGrainOnce()
    {
        var directory = Directory;
        var before = _gate.Asked;

        await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => directory.Find("demo").AsTask()));

        Assert.Equal(1, _gate.Asked - before);
    }

    [Fact]
    public async Task Find_AfterAFailure_AsksAgain()
    {
        var directory = Directory;
        _gate.IsClosed = true;
        await Assert.ThrowsAnyAsync<Exception>(() => directory.Find("demo").AsTask());
        _gate.IsClosed = false;

        Assert.True((await directory.Find("demo")).Test);
    }

    [Fact]
    public async Task Find_MoreMerchantsThanAreKept_FindsEachAndKeepsFew()
    {
        foreach (var name in new[] { "demo", "other", "nobody", "demo" })
            Assert.Equal(name, (await Directory.Find(name)).Name);
    }
}
