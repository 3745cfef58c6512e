using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Orleans.Storage;

namespace OrderGrains.Testing.GrainState;

/// <summary>
/// Grain storage in memory that keeps states as System.Text.Json does, and can lose a write or only its answer.
/// </summary>
internal sealed class JsonMemoryStorage : IGrainStorage
{
    private readonly ConcurrentDictionary<(string State, GrainId Grain), (long Version, string Json)> _rows = new();
    private readonly ConcurrentDictionary<string, StoreFault> _faults = new();

    /// <summary>The next write of a grain with this key fails.</summary>
    public void FailNextWrite(string grainKey, StoreFault fault) => _faults[grainKey] = fault;

    public string JsonOf(string stateName, GrainId grainId) => _rows[(stateName, grainId)].Json;

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (!_rows.TryGetValue((stateName, grainId), out var row))
            return Task.CompletedTask;

        grainState.State = JsonSerializer.Deserialize<T>(row.Json, JsonSerializerOptions.Web)!;
        grainState.ETag = row.Version.ToString(CultureInfo.InvariantCulture);
        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var failing = _faults.TryRemove(grainId.Key.ToString()!, out var fault);
        if (failing && fault == StoreFault.BeforeWrite)
            throw new TimeoutException("Nothing was written.");

        var expected = grainState.ETag is { } tag ? long.Parse(tag, CultureInfo.InvariantCulture) : 0;
        var found = _rows.TryGetValue((stateName, grainId), out var row) ? row.Version : 0;
        if (expected != found)
            throw new InconsistentStateException($"Expected version {expected}, found {found}.");

        _rows[(stateName, grainId)] = (found + 1, JsonSerializer.Serialize(grainState.State, JsonSerializerOptions.Web));
        if (failing)
            throw new TimeoutException("Written, but the answer was lost.");

        grainState.ETag = (found + 1).ToString(CultureInfo.InvariantCulture);
        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        throw new NotSupportedException("No grain clears its state.");
}
