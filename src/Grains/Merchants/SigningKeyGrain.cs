using OrderGrains.Values;

namespace OrderGrains.Merchants;

/// <inheritdoc cref="ISigningKeyGrain"/>
internal sealed class SigningKeyGrain([PersistentState("signingKey")] IPersistentState<SigningKeyState> state, TimeProvider time)
    : StateGrain<SigningKeyState>(state), ISigningKeyGrain
{
    public Task<ValueList<SigningKey>> All() => Task.FromResult(State.All());

    public async Task<ValueList<SigningKey>> Add(SigningKey key, string? after, TimeSpan tokensLast)
    {
        if (State.Key?.Id == after)
        {
            ValueList<SigningKey> all = [key, .. State.All()];
            var older = all.Needed(time.GetUtcNow(), tokensLast).Skip(1).Take(SigningKeyRules.MaxKeys - 1);
            await Save(new() { Key = key, Older = older.ToValueList() });
        }

        return State.All();
    }
}
