using System.Data.Common;
using Orleans.Concurrency;
using Orleans.Storage;

namespace OrderGrains.Merchants;

/// <inheritdoc cref="ICredentialDirectoryGrain"/>
[StatelessWorker, Reentrant, GrainType("credentialDirectory")]
internal sealed class CredentialDirectoryGrain(IGrainStorage storage) : Grain, ICredentialDirectoryGrain
{
    public async Task<Credential?> Find(string key)
    {
        var stored = new GrainState<CredentialState>(new());
        try
        {
            await storage.ReadStateAsync(CredentialState.Name, GrainFactory.GetGrain<ICredentialGrain>(key).GetGrainId(), stored);
        }
        catch (DbException e)
        {
            // The database's own exception need not travel between silos.
            throw new OrleansException($"Credentials cannot be looked up now: {e.Message}");
        }

        return stored.State?.Credential;
    }
}
