using System.Data.Common;
using Orleans.Storage;

namespace OrderGrains.Storage.GrainState;

/// <summary>
/// Lets failures of the database out in a form that gets to another silo: the driver's own cannot be sent, so that the caller would not
/// learn that repeating is all it takes.
/// </summary>
/// <param name="inner">Orleans' storage.</param>
internal sealed class TravellingGrainStorage(IGrainStorage inner) : IGrainStorage
{
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        Run(() => inner.ReadStateAsync(stateName, grainId, grainState));

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        Run(() => inner.WriteStateAsync(stateName, grainId, grainState));

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        Run(() => inner.ClearStateAsync(stateName, grainId, grainState));

    /// <exception cref="OrleansException">The database failed.</exception>
    private static async Task Run(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (DbException e)
        {
            throw new OrleansException($"The database of the grains' state does not answer as it should: {e.Message}");
        }
    }
}
