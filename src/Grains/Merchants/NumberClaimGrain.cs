namespace OrderGrains.Merchants;

/// <inheritdoc cref="INumberClaimGrain"/>
internal sealed class NumberClaimGrain([PersistentState("claim")] IPersistentState<NumberClaimState> state)
    : StateGrain<NumberClaimState>(state), INumberClaimGrain
{
    public async Task<long> Claim(string series, long taken, long above)
    {
        if (State.Number == taken)
            await Save(new() { Number = await GrainFactory.GetGrain<INumberSeriesGrain>(series).Take(1, above) });
        return State.Number;
    }
}
