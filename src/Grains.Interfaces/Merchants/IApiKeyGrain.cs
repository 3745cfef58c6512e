using Orleans.CodeGeneration;

namespace OrderGrains.Merchants;

/// <summary>
/// Tells whose an API key is. Key: <see cref="GrainKeys.ApiKey"/>. Whether it is good still, the credential knows, which has a list of
/// its keys.
/// </summary>
[Alias("og.IApiKeyGrain"), Version(1)]
public interface IApiKeyGrain : IGrainWithStringKey
{
    /// <param name="credentialKey"><see cref="GrainKeys.Credential"/> of whose it is.</param>
    [Alias("Point")]
    Task Point(string credentialKey);
}
