using OrderGrains.Values;

namespace OrderGrains.Merchants.Registers;

/// <summary>One register. It is small, so that whether a code is free is asked where it is taken.</summary>
internal sealed class RegisterGrain([PersistentState("register")] IPersistentState<RegisterState> state)
    : StateGrain<RegisterState>(state), IRegisterGrain
{
    public Task<ValueList<RegisterEntry>> Get() => Task.FromResult(State.Entries);

    public async Task<RegisterOutcome> Put(RegisterEntry? before, RegisterEntry after)
    {
        if (State.Entries.FirstOrDefault(entry => entry.Id == after.Id) != before)
            return RegisterOutcome.Changed;
        if (after.Code is { } code && State.Entries.Any(entry => entry.Id != after.Id && entry.Code == code))
            return RegisterOutcome.CodeTaken;
        if (before is null && State.Entries.Count >= RegisterRules.MaxEntries)
            return RegisterOutcome.Full;
        await Save(new()
        {
            Entries = before is null ? State.Entries.Add(after) : [.. State.Entries.Select(entry => entry == before ? after : entry)],
        });
        return RegisterOutcome.Done;
    }

    public async Task<bool> Remove(string id)
    {
        if (State.Entries.All(entry => entry.Id != id))
            return false;
        await Save(new() { Entries = [.. State.Entries.Where(entry => entry.Id != id)] });
        return true;
    }
}
