using OrderGrains.Values;
using Orleans.CodeGeneration;

namespace OrderGrains.Merchants;

/// <summary>Keeps the keys that sign access tokens for all nodes, the newest first. Key: <see cref="GrainKeys.SigningKey"/>.</summary>
[Alias("og.ISigningKeyGrain"), Version(1)]
public interface ISigningKeyGrain : IGrainWithStringKey
{
    [Alias("All")]
    Task<ValueList<SigningKey>> All();

    /// <summary>Adds a key if the newest still is the one that it comes after, and forgets those that are not needed any more.</summary>
    /// <param name="key">The new one.</param>
    /// <param name="after">The id of the newest; null where there is to be none.</param>
    /// <param name="tokensLast">How long a token is good.</param>
    /// <returns>All keys there are then.</returns>
    [Alias("Add")]
    Task<ValueList<SigningKey>> Add(SigningKey key, string? after, TimeSpan tokensLast);
}
