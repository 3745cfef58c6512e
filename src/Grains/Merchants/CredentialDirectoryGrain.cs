using Orleans.Concurrency;
using Orleans.Storage;

namespace OrderGrains.Merchants;

/// <inheritdoc cref="ICredentialDirectoryGrain"/>
[StatelessWorker, Reentrant, GrainType("credentialDirectory")]
internal sealed class CredentialDirectoryGrain(IGrainStorage storage) : Grain, ICredentialDirectoryGrain
{
    public async Task<Credential?> Find(string key)
    {
        var credentialKey = GrainKeys.IsApiKey(key) ? await Owner(key) : key;
        return credentialKey is null ? null : await Credential(credentialKey);
    }

    private async Task<string?> Owner(string key) =>
        (await Read<ApiKeyState>(ApiKeyState.Name, GrainFactory.GetGrain<IApiKeyGrain>(key).GetGrainId()))?.Credential;

    private async Task<Credential?> Credential(string key) =>
        (await Read<CredentialState>(CredentialState.Name, GrainFactory.GetGrain<ICredentialGrain>(key).GetGrainId()))?.Credential;

    private async Task<T?> Read<T>(string name, GrainId id)
        where T : class, new()
    {
        var stored = new GrainState<T>(new());
        await storage.ReadStateAsync(name, id, stored);
        return stored.State;
    }
}
