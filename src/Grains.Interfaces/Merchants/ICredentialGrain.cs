using Orleans.CodeGeneration;

namespace OrderGrains.Merchants;

/// <summary>One API key or client. Key: <see cref="GrainKeys.ApiKey"/> or <see cref="GrainKeys.Client"/>.</summary>
[Alias("og.ICredentialGrain"), Version(1)]
public interface ICredentialGrain : IGrainWithStringKey
{
    /// <summary>The credential, or null when it does not exist.</summary>
    [Alias("Get")]
    Task<Credential?> Get();

    [Alias("Put")]
    Task Put(Credential credential);
}
