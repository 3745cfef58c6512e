namespace OrderGrains.Merchants;

/// <inheritdoc cref="INumberGrain"/>
internal sealed class NumberGrain([PersistentState("numbers")] IPersistentState<NumberState> state)
    : StateGrain<NumberState>(state), INumberGrain
{
    /// <summary>The first number is one more. Below it are those that merchants bring along with imported orders.</summary>
    private const long Before = 10_000_000;

    private const int Block = 100;

    private long _next;
    private long _end;

    public async Task<long> Next()
    {
        if (_next == _end)
        {
            _next = Math.Max(State.Taken, Before);
            await Save(new() { Taken = _next + Block });
            _end = _next + Block;
        }

        return ++_next;
    }
}
