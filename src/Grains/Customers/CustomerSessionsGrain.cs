namespace OrderGrains.Customers;

/// <inheritdoc cref="ICustomerSessionsGrain"/>
internal sealed class CustomerSessionsGrain(
    [PersistentState("customerSessions")] IPersistentState<CustomerSessionsState> state, TimeProvider time)
    : StateGrain<CustomerSessionsState>(state), ICustomerSessionsGrain
{
    public Task<bool> IsOpen(string sessionId) => Task.FromResult(Open(sessionId) is not null);

    public Task Begin(CustomerSession session) => Save(State.With(session, time.GetUtcNow()));

    public async Task<CustomerSession?> Renew(string sessionId, int turn, string client, DateTimeOffset expiresAt)
    {
        if (Open(sessionId) is not { } session || session.Client != client)
            return null;
        if (session.Turn != turn)
        {
            await Save(State.Without(sessionId));
            return null;
        }

        var renewed = session with { Turn = turn + 1, ExpiresAt = expiresAt };
        await Save(State.With(renewed, time.GetUtcNow()));
        return renewed;
    }

    public async Task<bool> End(string sessionId, string client)
    {
        if (State.Find(sessionId) is not { } session)
            return true;
        if (session.Client != client)
            return false;
        await Save(State.Without(sessionId));
        return true;
    }

    public Task EndOthers(string? kept) =>
        Save(State with { Sessions = [.. State.Sessions.Where(session => session.Id == kept)] });

    private CustomerSession? Open(string id) => State.Find(id) is { } session && session.ExpiresAt > time.GetUtcNow() ? session : null;
}
