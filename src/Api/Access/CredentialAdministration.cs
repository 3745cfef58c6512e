using OrderGrains.Merchants;

namespace OrderGrains.Api.Access;

/// <summary>
/// Gives credentials and takes them back, for the own API and for commands. Secrets are drawn here and leave the process in the answer
/// only: grains get hashes, and API keys that sign messages sealed.
/// </summary>
internal sealed class CredentialAdministration(IGrainFactory grains, ApiKeySeal seal, TimeProvider time)
{
    /// <summary>The longest time for which a secret stays good beside the one that replaces it.</summary>
    public static readonly TimeSpan LongestOverlap = TimeSpan.FromDays(90);

    /// <summary>Ids begin with the merchant's name, which has no dot: no merchant can take another's.</summary>
    public static string IdOf(string merchant, string name) => $"{merchant}.{name}";

    /// <summary>
    /// Adds a credential with a secret of each of these kinds. It is listed first: when the process ends in between, the list names one
    /// that there is not, and the call can be made again.
    /// </summary>
    public async Task<CredentialOutcome> Create(string merchant, string name, CredentialTerms terms, IEnumerable<SecretKind> kinds)
    {
        if (await grains.GetGrain<IMerchantGrain>(GrainKeys.Merchant(merchant)).Get() is null)
            return CredentialOutcome.Failed(CredentialProblem.NoMerchant);
        var id = IdOf(merchant, name);
        if (await Grain(id).Get() is not null)
            return CredentialOutcome.Failed(CredentialProblem.Exists);
        if (!await List(merchant).Add(id))
            return CredentialOutcome.Failed(CredentialProblem.TooMany);

        var now = time.GetUtcNow();
        NewSecret[] secrets = [.. kinds.Distinct().Order().Select(kind => new NewSecret(kind, DrawnSecret.Draw()))];
        var credential = new Credential
        {
            Id = id,
            Merchant = merchant,
            Terms = terms,
            Secrets = [.. secrets.Select(secret => seal.Stored(secret, terms, now))],
            CreatedAt = now,
        };
        return await Grain(id).Create(credential)
            ? CredentialOutcome.Of(credential, secrets)
            : CredentialOutcome.Failed(CredentialProblem.Exists);
    }

    /// <summary>The merchant's credential, also one that was taken back; null where there is none.</summary>
    public async Task<Credential?> Find(string merchant, string id) =>
        await Grain(id).Get() is { } credential && credential.Merchant == merchant ? credential : null;

    /// <summary>The merchant's credentials by their ids, from behind <paramref name="after"/>; those that were taken back, too.</summary>
    public async Task<(IReadOnlyList<Credential> Items, string? Next)> Page(string merchant, string? after, int limit)
    {
        var names = await List(merchant).Get();
        string[] page = [.. names.Where(name => string.CompareOrdinal(name, after) > 0).Take(limit + 1)];
        var found = await Task.WhenAll(page.Take(limit).Select(name => Find(merchant, name)));
        return ([.. found.OfType<Credential>()], page.Length > limit ? page[limit - 1] : null);
    }

    public Task<CredentialOutcome> SetTerms(string merchant, string id, CredentialTerms terms) =>
        Change(merchant, id, grain => grain.SetTerms(terms));

    /// <summary>Draws another secret; the last one of its kind stays good for as long as is said.</summary>
    public async Task<CredentialOutcome> Rotate(string merchant, string id, SecretKind kind, TimeSpan keepOldFor)
    {
        var secret = new NewSecret(kind, DrawnSecret.Draw());
        if (await Find(merchant, id) is not { } credential)
            return CredentialOutcome.Failed(CredentialProblem.NoCredential);
        var stored = seal.Stored(secret, credential.Terms, time.GetUtcNow());
        return CredentialOutcome.Of(await Grain(id).AddSecret(stored, keepOldFor), [secret]);
    }

    /// <summary>Takes one secret back; repeating it changes nothing.</summary>
    public Task<CredentialOutcome> RemoveSecret(string merchant, string id, string secretId) =>
        Change(merchant, id, grain => grain.RemoveSecret(secretId));

    /// <summary>Takes the credential back for good; repeating it changes nothing.</summary>
    public async Task<bool> Revoke(string merchant, string id) =>
        await Find(merchant, id) is not null && await Grain(id).Revoke() is not null;

    private async Task<CredentialOutcome> Change(string merchant, string id, Func<ICredentialGrain, Task<Credential?>> change) =>
        await Find(merchant, id) is null
            ? CredentialOutcome.Failed(CredentialProblem.NoCredential)
            : CredentialOutcome.Of(await change(Grain(id)));

    private ICredentialGrain Grain(string id) => grains.GetGrain<ICredentialGrain>(GrainKeys.Credential(id));

    private INameListGrain List(string merchant) => grains.GetGrain<INameListGrain>(GrainKeys.CredentialsOf(merchant));
}
