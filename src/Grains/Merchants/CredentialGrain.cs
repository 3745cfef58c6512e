namespace OrderGrains.Merchants;

/// <inheritdoc cref="ICredentialGrain"/>
internal sealed class CredentialGrain([PersistentState(CredentialState.Name)] IPersistentState<CredentialState> state, TimeProvider time)
    : StateGrain<CredentialState>(state), ICredentialGrain
{
    /// <summary>A use is stored only when the last one stored is as old.</summary>
    private static readonly TimeSpan UseTime = TimeSpan.FromMinutes(10);

    public Task<Credential?> Get() => Task.FromResult(State.Credential);

    public async Task<bool> Create(Credential credential)
    {
        if (State.Credential is not null)
            return false;
        await Put(credential);
        return true;
    }

    public async Task Put(Credential credential)
    {
        await PointAt(credential.Secrets);
        await Save(new() { Credential = credential });
    }

    public Task<Credential?> SetTerms(CredentialTerms terms) => Change((credential, now) => credential.On(terms, now));

    public async Task<Credential?> AddSecret(CredentialSecret secret, TimeSpan keepOldFor)
    {
        if (State.Credential is { RevokedAt: null })
            await PointAt([secret]);
        return await Change((credential, now) => credential.With(secret with { AddedAt = now }, now + keepOldFor, now));
    }

    public Task<Credential?> RemoveSecret(string secretId) => Change((credential, now) => credential.Without(secretId, now));

    public Task<Credential?> Revoke() => Change((credential, now) => credential.Revoked(now));

    public Task<Credential?> RevokeToken(RevokedToken token) => Change((credential, now) => credential.Without(token, now));

    public Task Used(DateTimeOffset at) => at - (State.Credential?.LastUsedAt ?? DateTimeOffset.MinValue) < UseTime
        ? Task.CompletedTask
        : Change((credential, _) => credential with { LastUsedAt = at });

    /// <summary>What was taken back for good changes no more.</summary>
    private async Task<Credential?> Change(Func<Credential, DateTimeOffset, Credential> change)
    {
        if (State.Credential is { RevokedAt: null } credential)
            await Save(new() { Credential = change(credential, time.GetUtcNow()) });
        return State.Credential;
    }

    /// <summary>Before the credential has the keys: a key that leads to a credential without it opens nothing.</summary>
    private Task PointAt(IEnumerable<CredentialSecret> secrets) => Task.WhenAll(
        secrets.Where(secret => secret.Kind == SecretKind.ApiKey)
            .Select(key => GrainFactory.GetGrain<IApiKeyGrain>(key.Hash).Point(this.GetPrimaryKeyString())));
}
