using OrderGrains.Values;

namespace OrderGrains.Merchants;

/// <inheritdoc cref="INameListGrain"/>
internal sealed class NameListGrain([PersistentState("names")] IPersistentState<NameListState> state)
    : StateGrain<NameListState>(state), INameListGrain
{
    public Task<ValueList<string>> Get() => Task.FromResult(State.Names);

    public async Task<bool> Add(string name)
    {
        if (State.Names.Contains(name))
            return true;
        if (State.Names.Count >= CredentialRules.MaxCredentials)
            return false;
        await Save(new() { Names = [.. State.Names.Append(name).Order(StringComparer.Ordinal)] });
        return true;
    }

    public Task Remove(string name) => Save(new() { Names = [.. State.Names.Where(other => other != name)] });
}
