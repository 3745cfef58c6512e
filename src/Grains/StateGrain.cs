namespace OrderGrains;

/// <summary>
/// A grain with one immutable state. Calls do not interleave, so nobody sees a state that is being written; a write that fails puts the
/// state back and ends the activation, for the store may hold either and only a reload tells. An activation of which nothing is stored
/// ends after the call: made-up keys leave none behind.
/// </summary>
internal abstract class StateGrain<TState>(IPersistentState<TState> state) : Grain, IIncomingGrainCallFilter
{
    protected TState State => state.State;

    /// <summary>Whether anything is stored of the grain.</summary>
    protected bool IsStored => state.RecordExists;

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        await context.Invoke();
        if (!state.RecordExists)
            DeactivateOnIdle();
    }

    protected async Task Save(TState next)
    {
        var before = state.State;
        if (EqualityComparer<TState>.Default.Equals(before, next))
            return;

        state.State = next;
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            state.State = before;
            DeactivateOnIdle();
            throw;
        }
    }
}
