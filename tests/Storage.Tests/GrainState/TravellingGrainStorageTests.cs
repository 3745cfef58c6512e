using Npgsql;
using OrderGrains.Storage.GrainState;
using Orleans.Storage;

namespace OrderGrains.Storage.Tests.GrainState;

/// <summary>What a caller on another silo learns of a database that fails; the driver's exceptions cannot be sent there.</summary>
public sealed class TravellingGrainStorageTests
{
    [Fact]
    public async Task ReadStateAsync_DatabaseFails_ThrowsWhatTravels()
    {
        var storage = new TravellingGrainStorage(new Failing(new NpgsqlException("gone")));

        var failure = await Assert.ThrowsAsync<OrleansException>(() => storage.ReadStateAsync("s", default, new GrainState<string>()));

        Assert.Null(failure.InnerException);
        Assert.Contains("gone", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteStateAsync_StateIsAnother_ThrowsThat()
    {
        var storage = new TravellingGrainStorage(new Failing(new InconsistentStateException("other")));

        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.WriteStateAsync("s", default, new GrainState<string>()));
    }

    private sealed class Failing(Exception failure) : IGrainStorage
    {
        public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Task.FromException(failure);

        public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Task.FromException(failure);

        public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Task.FromException(failure);
    }
}
