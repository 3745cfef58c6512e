using System.Text.Json;

namespace OrderGrains.Bench.Baselines;

/// <summary>What people write instead: orders as JSON documents with a version. An update is durable when it returns.</summary>
internal interface IBaseline
{
    /// <summary>Makes the tables.</summary>
    Task Prepare();

    /// <param name="id">The order.</param>
    /// <param name="order">Its document.</param>
    Task Create(string id, byte[] order);

    /// <summary>Merges the tracking data of a MultiSafepay request into the order; false when there is no such order.</summary>
    Task<bool> Update(string id, JsonElement request);

    /// <summary>The order's document, or null.</summary>
    Task<byte[]?> Read(string id);

    /// <summary>The version as stored: 1 after the creation, one more for each update.</summary>
    Task<long> Version(string id);
}
