using OrderGrains.Merchants.Registers;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Merchants;

[Collection(RegistryCollection.Name)]
public sealed class RegisterGrainTests(RegistryCluster cluster)
{
    private readonly string _merchant = Guid.NewGuid().ToString("N");

    private IRegisterGrain Grain => cluster.Grains.GetGrain<IRegisterGrain>(GrainKeys.Register(_merchant, RegisterKind.Tag));

    [Fact]
    public async Task Put_OneAfterTheOther_KeepsThemInTheirOrder()
    {
        var (first, second) = (Entry("1", "b"), Entry("2", "a"));
        Assert.Equal(RegisterOutcome.Done, await Grain.Put(null, first));
        Assert.Equal(RegisterOutcome.Done, await Grain.Put(null, second));
        Assert.Equal(RegisterOutcome.Done, await Grain.Put(first, first with { Name = "New" }));
        await cluster.Deactivate(Grain);

        Assert.Equal([first with { Name = "New" }, second], await Grain.Get());
        Assert.Empty(await cluster.Grains.GetGrain<IRegisterGrain>(GrainKeys.Register(_merchant, RegisterKind.Store)).Get());
    }

    [Fact]
    public async Task Put_ACodeThatAnotherHas_IsRefused()
    {
        var (first, second) = (Entry("1", "a"), Entry("2", "b"));
        await Grain.Put(null, first);
        await Grain.Put(null, second);

        Assert.Equal(RegisterOutcome.CodeTaken, await Grain.Put(null, Entry("3", "a")));
        Assert.Equal(RegisterOutcome.CodeTaken, await Grain.Put(second, second with { Code = "a" }));
        Assert.Equal(RegisterOutcome.Done, await Grain.Put(second, second with { Code = null }));
        Assert.Equal(RegisterOutcome.Done, await Grain.Put(null, Entry("4", null)));
    }

    [Fact]
    public async Task Put_OverWhatSomebodyElseHasChanged_IsRefused()
    {
        var entry = Entry("1", "a");
        await Grain.Put(null, entry);
        await Grain.Put(entry, entry with { Name = "Theirs" });

        Assert.Equal(RegisterOutcome.Changed, await Grain.Put(entry, entry with { Name = "Mine" }));
        Assert.Equal(RegisterOutcome.Changed, await Grain.Put(null, entry));
        Assert.True(await Grain.Remove("1"));
        Assert.False(await Grain.Remove("1"));
        Assert.Equal(RegisterOutcome.Changed, await Grain.Put(entry, entry));
    }

    [Fact]
    public async Task Put_OneMoreThanThereMayBe_IsRefused()
    {
        for (var i = 0; i < RegisterRules.MaxEntries; i++)
            Assert.Equal(RegisterOutcome.Done, await Grain.Put(null, Entry($"{i}", null)));

        Assert.Equal(RegisterOutcome.Full, await Grain.Put(null, Entry("more", null)));
        Assert.Equal(RegisterOutcome.Done, await Grain.Put(Entry("0", null), Entry("0", "code")));
    }

    private static RegisterEntry Entry(string id, string? code) => new() { Id = id, Name = "Name", Code = code };
}
