using OrderGrains.Merchants;
using OrderGrains.Merchants.Flows;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Merchants;

[Collection(RegistryCollection.Name)]
public sealed class MerchantGrainTests(RegistryCluster cluster)
{
    private readonly string _name = Guid.NewGuid().ToString("N");

    private IMerchantGrain Grain => cluster.Grains.GetGrain<IMerchantGrain>(GrainKeys.Merchant(_name));

    private Merchant SetUp => new()
    {
        Name = _name,
        Markets = [new() { Id = "mk", Number = 1, TaxRate = 0.22m }],
        Coupons = [new() { Code = "SUMMER", Amount = 500 }],
        PaymentMethods = [new() { Id = "wire" }],
        ShippingMethods = [new() { Id = "std", Amount = 1200 }],
        Test = true,
    };

    [Fact]
    public async Task Get_NoSuchMerchant_ReturnsNull() => Assert.Null(await Grain.Get());

    [Fact]
    public async Task Put_AfterReactivation_IsTheSame()
    {
        await Grain.Put(SetUp);
        await cluster.Deactivate(Grain);

        Assert.Equal(SetUp, await Grain.Get());
    }

    [Fact]
    public async Task Create_TwoAtOnce_IsDoneOnce()
    {
        var (one, other) = (SetUp, SetUp with { Test = false });

        var created = await Task.WhenAll(Grain.Create(one), Grain.Create(other));

        Assert.Single(created, done => done);
        Assert.Equal(created[0] ? one : other, await Grain.Get());
    }

    [Fact]
    public async Task Put_Watched_IsToldBeforeItIsAnswered()
    {
        var watcher = new Watcher();
        var before = SetUp with { Test = false };
        await Grain.Put(before);
        var seen = await Grain.Watch(cluster.Grains.CreateObjectReference<IMerchantObserver>(watcher));
        await Grain.Put(SetUp);

        Assert.Equal(before, seen);
        Assert.Equal(SetUp, watcher.Latest);
    }

    [Fact]
    public async Task Put_AWatcherFails_IsDoneAllTheSame()
    {
        await Grain.Put(SetUp with { Test = false });
        await Grain.Watch(cluster.Grains.CreateObjectReference<IMerchantObserver>(new Watcher { Fails = true }));
        await Grain.Put(SetUp);

        Assert.Equal(SetUp, await Grain.Get());
    }

    [Fact]
    public async Task PutFlow_AsItWasRead_IsKeptAndToldAndOutlastsThePutOfTheRest()
    {
        var watcher = new Watcher();
        await Grain.Put(SetUp);
        await Grain.Watch(cluster.Grains.CreateObjectReference<IMerchantObserver>(watcher));
        var flow = new Flow { Id = "f", Slug = "orders", Name = "Orders" };

        Assert.Equal(FlowOutcome.Done, await Grain.PutFlow(null, flow));
        Assert.Equal(FlowOutcome.Changed, await Grain.PutFlow(null, flow));
        Assert.Equal(FlowOutcome.Changed, await Grain.PutFlow(flow with { Name = "Else" }, flow));
        Assert.Equal(FlowOutcome.SlugTaken, await Grain.PutFlow(null, flow with { Id = "g" }));
        Assert.Equal(FlowOutcome.Done, await Grain.PutFlow(flow, flow with { Name = "Mine" }));
        await Grain.Put(SetUp with { Test = false });

        Assert.Equal([flow with { Name = "Mine" }], watcher.Latest!.Flows);
        Assert.True(await Grain.RemoveFlow("f"));
        Assert.False(await Grain.RemoveFlow("f"));
        Assert.Equal(SetUp with { Test = false }, await Grain.Get());
    }

    [Fact]
    public async Task PutFlow_NoSuchMerchant_IsNotKept()
    {
        Assert.Equal(FlowOutcome.NoMerchant, await Grain.PutFlow(null, new() { Id = "f", Slug = "orders", Name = "Orders" }));
        Assert.Null(await Grain.Get());
    }

    private sealed class Watcher : IMerchantObserver
    {
        public bool Fails { get; init; }

        public Merchant? Latest { get; private set; }

        public Task Changed(Merchant merchant)
        {
            if (Fails)
                throw new InvalidOperationException("This watcher fails.");
            Latest = merchant;
            return Task.CompletedTask;
        }
    }
}
