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
        if (State.Fingerprint is not { } known || age > KeepTime)
            return await Begin(fingerprint, planned: null);
        if (State.Created is not null || (age <= Patience && !State.Abandoned))
            return new(known, IsNew: false, State.Created);
        if (State.Planned is not null && known != fingerprint)
            return new(known, IsNew: false, Created: null);
        return await Begin(fingerprint, State.Planned);
    }

    public Task Plan(string id) => Save(State with { Planned = id });

    public Task Settle(string? created) => Save(created is null ? new() : State with { Created = created, Abandoned = false });

    public Task Abandon() => Save(State with { Abandoned = true });

    private async Task<CreationClaim> Begin(Guid fingerprint, string? planned)
    {
        await Save(new() { Fingerprint = fingerprint, At = time.GetUtcNow(), Planned = planned });
        return new(fingerprint, IsNew: true, Created: null) { Planned = planned };
    }
}
