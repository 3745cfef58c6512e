using Orleans.CodeGeneration;

namespace OrderGrains.Merchants;

/// <summary>Keeps the one key that signs access tokens for all nodes. Key: <see cref="GrainKeys.SigningKey"/>.</summary>
[Alias("og.ISigningKeyGrain"), Version(1)]
public interface ISigningKeyGrain : IGrainWithStringKey
{
    [Alias("Get")]
    Task<SigningKey?> Get();

    /// <summary>
    /// Takes the key where there is none, or where there still is the one that cannot be opened any more; returns the one there is then.
    /// </summary>
    /// <param name="key">The new one.</param>
    /// <param name="insteadOf">The id of the one that it replaces; null where there is to be none.</param>
    [Alias("Put")]
    Task<SigningKey> Put(SigningKey key, string? insteadOf);
}
