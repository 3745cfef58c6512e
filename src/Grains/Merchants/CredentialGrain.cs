namespace OrderGrains.Merchants;

/// <summary>One API key or client.</summary>
internal sealed class CredentialGrain([PersistentState(CredentialState.Name)] IPersistentState<CredentialState> state)
    : StateGrain<CredentialState>(state), ICredentialGrain
{
    public Task<Credential?> Get() => Task.FromResult(State.Credential);

    public Task Put(Credential credential) => Save(new() { Credential = credential });
}
