namespace OrderGrains.Merchants;

/// <inheritdoc cref="ISigningKeyGrain"/>
internal sealed class SigningKeyGrain([PersistentState("signingKey")] IPersistentState<SigningKeyState> state)
    : StateGrain<SigningKeyState>(state), ISigningKeyGrain
{
    public Task<SigningKey?> Get() => Task.FromResult(State.Key);

    public async Task<SigningKey> Put(SigningKey key, string? insteadOf)
    {
        if (State.Key?.Id == insteadOf)
            await Save(new() { Key = key });
        return State.Key!;
    }
}
