using OrderGrains.Customers;
using OrderGrains.Merchants;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Customers;

/// <summary>How customers are listed and sorted, and their ways to another password.</summary>
[Collection(RegistryCollection.Name)]
public sealed class CustomerMarksTests(RegistryCluster cluster)
{
    private const string Token = "token";

    private readonly string _id = Guid.NewGuid().ToString("N");

    private ICustomerGrain Grain => cluster.Grains.GetGrain<ICustomerGrain>(GrainKeys.Customer("m", _id));

    private INameListGrain List => cluster.Grains.GetGrain<INameListGrain>(GrainKeys.CustomersWith("m", _id));

    private string Sessions => GrainKeys.CustomerSessions("m", _id);

    [Fact]
    public async Task Customer_WhoComesAndGoes_IsListedMeanwhile()
    {
        Assert.DoesNotContain(_id, await List.Get());
        await Come();
        Assert.Contains(_id, await List.Get());

        await Grain.Erase("m", _id);

        Assert.DoesNotContain(_id, await List.Get());
    }

    [Fact]
    public async Task Mark_OverWhatSomebodyElseHasChanged_IsRefused()
    {
        var marks = new CustomerMarks { Group = "g", Tags = ["t"] };
        Assert.False(await Grain.Mark(CustomerMarks.None, marks));
        await Come();

        Assert.True(await Grain.Mark(CustomerMarks.None, marks));
        Assert.False(await Grain.Mark(CustomerMarks.None, CustomerMarks.None));
        await cluster.Deactivate(Grain);

        Assert.Equal(marks, (await Grain.Get())!.Marks);
    }

    [Fact]
    public async Task Reset_WithItsToken_SetsThePasswordOnce()
    {
        await Come();
        await Grain.BeginReset(Reset("r-1"));
        await Grain.BeginReset(Reset("r-2"));

        Assert.Null(await Grain.CompleteReset("r-1", "another", new("hash"), Sessions));
        Assert.NotNull((await Grain.CompleteReset("r-1", Token, new("hash"), Sessions))!.ResetAt);
        Assert.Null(await Grain.CompleteReset("r-1", Token, new("hash-2"), Sessions));
        Assert.Null(await Grain.CompleteReset("r-2", Token, new("hash-2"), Sessions));
        Assert.Equal("hash", (await Grain.PasswordFor($"{_id}@example.com"))!.Value);
    }

    [Fact]
    public async Task Reset_ThatIsTooOld_SetsNothing()
    {
        await Come();
        await Grain.BeginReset(Reset("r-1") with { CreatedAt = DateTimeOffset.UtcNow - CustomerRules.ResetTime - TimeSpan.FromMinutes(1) });

        Assert.Null(await Grain.CompleteReset("r-1", Token, new("hash"), Sessions));
    }

    [Fact]
    public async Task Reset_OneMoreThanThereMayBe_EndsTheOldest()
    {
        await Come();
        for (var i = 0; i <= CustomerRules.MaxResets; i++)
            await Grain.BeginReset(Reset($"r-{i}"));

        Assert.Null(await Grain.FindReset("r-0"));
        Assert.NotNull(await Grain.FindReset("r-1"));
        Assert.True(await Grain.RemoveReset("r-1"));
        Assert.False(await Grain.RemoveReset("r-1"));
    }

    [Fact]
    public async Task Reset_OfNobody_IsNotKept()
    {
        await Grain.BeginReset(Reset("r-1"));

        Assert.Null(await Grain.FindReset("r-1"));
    }

    private Task Come() => Grain.Put(new() { Id = _id, Merchant = "m", Email = $"{_id}@example.com" });

    private PasswordReset Reset(string id) => new()
    {
        Id = id,
        Email = $"{_id}@example.com",
        Token = DrawnSecret.Hash(Token),
        CreatedAt = DateTimeOffset.UtcNow,
    };
}
