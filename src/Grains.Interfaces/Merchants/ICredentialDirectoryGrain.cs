using Orleans.CodeGeneration;

namespace OrderGrains.Merchants;

/// <summary>
/// Finds credentials in the store. Stateless; its key is 0. Whoever may not be known is looked up here: a made-up key leaves no activation
/// behind.
/// </summary>
[Alias("og.ICredentialDirectoryGrain"), Version(1)]
public interface ICredentialDirectoryGrain : IGrainWithIntegerKey
{
    /// <summary>The credential as last stored, whether or not it is let in; null where there is none.</summary>
    /// <param name="key"><see cref="GrainKeys.ApiKey"/> or <see cref="GrainKeys.Credential"/>.</param>
    [Alias("Find")]
    Task<Credential?> Find(string key);
}
