using Orleans.Storage;

namespace OrderGrains.Storage.Tests.GrainState;

/// <summary>The default grain storage of a real silo, over our own scripts.</summary>
public abstract class GrainStateContract<TSilo>(TSilo silo) : IClassFixture<TSilo>
    where TSilo : SiloUnderTest
{
    private const string Name = "sample";

    private readonly GrainId _grain = GrainId.Create("sample", GrainKeys.Customer("demo", Guid.NewGuid().ToString()));

    private IGrainStorage Storage => silo.Storage;

    [Fact]
    public async Task Read_NothingWritten_IsAFreshState()
    {
        var state = await ReadAsync();

        Assert.Equal((false, null, new SampleState()), (state.RecordExists, state.ETag, state.State));
    }

    [Fact]
    public async Task Write_ThenRead_IsTheStateWithItsVersion()
    {
        var written = await WriteAsync(await ReadAsync(), "a");
        await WriteAsync(written, "b");

        var read = await ReadAsync();

        Assert.Equal((true, "2"), (read.RecordExists, read.ETag));
        Assert.Equal(new() { Name = "b", Day = DayOfWeek.Friday }, read.State);
    }

    [Fact]
    public async Task Write_StateName_KeepsStatesOfOneKeyApart()
    {
        await WriteAsync(await ReadAsync(), "a");

        var other = new GrainState<SampleState>();
        await Storage.ReadStateAsync("other", _grain, other);

        Assert.False(other.RecordExists);
    }

    [Fact]
    public async Task Write_StaleVersion_IsInconsistentAndTheNextWriteWorks()
    {
        await WriteAsync(await ReadAsync(), "a");
        var (one, two) = (await ReadAsync(), await ReadAsync());
        await WriteAsync(one, "b");

        await Assert.ThrowsAsync<InconsistentStateException>(() => WriteAsync(two, "c"));

        await WriteAsync(one, "d");
        Assert.Equal("d", (await ReadAsync()).State!.Name);
    }

    [Fact]
    public async Task Write_RowThatIsGone_IsInconsistent()
    {
        var state = new GrainState<SampleState>(new()) { ETag = "3", RecordExists = true };

        await Assert.ThrowsAsync<InconsistentStateException>(() => WriteAsync(state, "a"));
    }

    [Fact]
    public async Task Write_ManyFirstWriters_OneWins()
    {
        var writers = Enumerable.Range(0, 20).Select(i => TryWriteAsync($"writer {i}"));

        var winner = Assert.Single(await Task.WhenAll(writers), name => name is not null);

        var read = await ReadAsync();
        Assert.Equal(("1", winner), (read.ETag, read.State!.Name));
    }

    [Fact]
    public async Task Write_AfterAFailureInsideTheDatabase_Works()
    {
        var state = await WriteAsync(await ReadAsync(), "a");
        await silo.BreakUpdatesAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync(state, "b"));
        await silo.MendUpdatesAsync();

        await WriteAsync(state, "c");

        Assert.Equal(("2", "c"), (state.ETag, (await ReadAsync()).State!.Name));
    }

    [Fact]
    public async Task Clear_ThenReadAndWrite_StartsAfreshWithoutRepeatingVersions()
    {
        var state = await WriteAsync(await ReadAsync(), "a");
        var stale = await ReadAsync();
        await Storage.ClearStateAsync(Name, _grain, state);

        var cleared = await ReadAsync();
        Assert.Equal((false, null, new SampleState()), (cleared.RecordExists, cleared.ETag, cleared.State));
        await WriteAsync(cleared, "b");

        Assert.Equal("3", (await ReadAsync()).ETag);
        await Assert.ThrowsAsync<InconsistentStateException>(() => WriteAsync(stale, "c"));
    }

    [Fact]
    public async Task Clear_ThenWriteWithoutReading_Works()
    {
        var state = await WriteAsync(await ReadAsync(), "a");
        await Storage.ClearStateAsync(Name, _grain, state);

        await WriteAsync(state, "b");

        Assert.Equal("b", (await ReadAsync()).State!.Name);
    }

    [Fact]
    public async Task Clear_StaleVersion_IsInconsistent()
    {
        await WriteAsync(await ReadAsync(), "a");
        var (one, two) = (await ReadAsync(), await ReadAsync());
        await WriteAsync(one, "b");

        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.ClearStateAsync(Name, _grain, two));
    }

    private async Task<GrainState<SampleState>> ReadAsync()
    {
        var state = new GrainState<SampleState>();
        await Storage.ReadStateAsync(Name, _grain, state);
        return state;
    }

    private async Task<GrainState<SampleState>> WriteAsync(GrainState<SampleState> state, string name)
    {
        state.State = new() { Name = name, Day = DayOfWeek.Friday };
        await Storage.WriteStateAsync(Name, _grain, state);
        return state;
    }

    private async Task<string?> TryWriteAsync(string name)
    {
        try
        {
            return (await WriteAsync(new(), name)).State!.Name;
        }
        catch (InconsistentStateException)
        {
            return null;
        }
    }
}
