using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Commands;

/// <summary>Draws the secrets of a credential and stores their hashes.</summary>
internal sealed class NewCredential(IGrainFactory grains)
{
    /// <summary>
    /// Adds a client of the credential's id, whose grain is what keeps ids unique, and unless it is a storefront's an API key. The key
    /// goes first: when the process ends in between, there is a key that nobody has seen, and the command can be given again.
    /// </summary>
    public async Task<CommandOutcome> Add(Credential credential)
    {
        var client = grains.GetGrain<ICredentialGrain>(GrainKeys.Client(credential.Id));
        if (await grains.GetGrain<IMerchantGrain>(GrainKeys.Merchant(credential.Merchant)).Get() is null)
            return new(false, $"There is no merchant {credential.Merchant}; nothing was changed.");
        if (await client.Get() is not null)
            return new(false, $"There is a credential {credential.Id} already; nothing was changed.");

        var text = new List<string>();
        if (credential.Role == CallerRole.Full)
            text.Add($"api_key: {await AddApiKey(credential)}");

        var secret = DrawnSecret.Draw();
        await client.Put(credential with { SecretHash = DrawnSecret.Hash(secret) });
        text.AddRange([$"client_id: {credential.Id}", $"client_secret: {secret}"]);
        return new(true, string.Join(Environment.NewLine, text));
    }

    private async Task<string> AddApiKey(Credential credential)
    {
        var key = DrawnSecret.Draw();
        await grains.GetGrain<ICredentialGrain>(GrainKeys.ApiKey(key)).Put(credential);
        return key;
    }
}
