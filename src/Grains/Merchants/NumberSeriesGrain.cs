namespace OrderGrains.Merchants;

/// <inheritdoc cref="INumberSeriesGrain"/>
internal sealed class NumberSeriesGrain([PersistentState("numbers")] IPersistentState<NumberSeriesState> state)
    : StateGrain<NumberSeriesState>(state), INumberSeriesGrain
{
    public async Task<long> Take(int count, long above)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, INumberSeriesGrain.LargestBlock);
        var first = Math.Max(State.Last, above) + 1;
        await Save(new() { Last = checked(first + count - 1) });
        return first;
    }
}
