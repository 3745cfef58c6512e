namespace OrderGrains.Merchants;

/// <summary>
/// One of many records of a kind that a merchant has. Its name is in the merchant's list before it is stored and until it is forgotten, so
/// the list may name what is not there.
/// </summary>
/// <typeparam name="TState">What is kept.</typeparam>
/// <typeparam name="T">The record.</typeparam>
internal abstract class ListedGrain<TState, T>(IPersistentState<TState> state) : StateGrain<TState>(state)
    where T : class
{
    public Task<T?> Get() => Task.FromResult(Of(State));

    public async Task<T?> Create(string merchant, T record)
    {
        if (Of(State) is { } known)
            return known;
        var (list, name) = Listed(merchant, record);
        if (!await GrainFactory.GetGrain<INameListGrain>(list).Add(name))
            return null;
        await Save(With(record));
        return record;
    }

    public async Task<bool> Replace(T before, T after)
    {
        if (!Equals(Of(State), before))
            return false;
        await Save(With(after));
        return true;
    }

    public async Task<bool> Erase(string merchant)
    {
        if (Of(State) is not { } gone)
            return false;
        await Save(With(null));
        var (list, name) = Listed(merchant, gone);
        await GrainFactory.GetGrain<INameListGrain>(list).Remove(name);
        return true;
    }

    protected abstract T? Of(TState kept);

    protected abstract TState With(T? record);

    /// <summary>The key of the list that names the record, and its name there.</summary>
    protected abstract (string List, string Name) Listed(string merchant, T record);
}
