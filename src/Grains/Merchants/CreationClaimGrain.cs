namespace OrderGrains.Merchants;

/// <inheritdoc cref="ICreationClaimGrain"/>
internal sealed class CreationClaimGrain([PersistentState("creation")] IPersistentState<CreationClaimState> state, TimeProvider time)
    : StateGrain<CreationClaimState>(state), ICreationClaimGrain
{
    private static readonly TimeSpan KeepTime = TimeSpan.FromDays(1);

    /// <summary>Whoever has not ended a creation by then is gone.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<CreationClaim> Claim(Guid fingerprint)
    {
        var age = time.GetUtcNow() - State.At;
        var isOver = age > (State.Created is null ? Patience : KeepTime);
        if (State.Fingerprint is { } known && !isOver)
            return new(known, IsNew: false, State.Created);
        await Save(new() { Fingerprint = fingerprint, At = time.GetUtcNow() });
        return new(fingerprint, IsNew: true, Created: null);
    }

    public Task Settle(string? created) => Save(created is null ? new() : State with { Created = created });
}
