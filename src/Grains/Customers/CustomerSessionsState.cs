using OrderGrains.Values;

namespace OrderGrains.Customers;

/// <summary>Where a customer is logged in, the session that was used last at the end.</summary>
[GenerateSerializer, Immutable, Alias("og.customerSessionsState")]
internal sealed record CustomerSessionsState
{
    [Id(0)] public ValueList<CustomerSession> Sessions { get; init; }

    public CustomerSession? Find(string id) => Sessions.FirstOrDefault(session => session.Id == id);

    public CustomerSessionsState Without(string id) => this with { Sessions = [.. Sessions.Where(session => session.Id != id)] };

    /// <summary>With a session as the last one used. Those whose time is over go, and of too many the first.</summary>
    public CustomerSessionsState With(CustomerSession session, DateTimeOffset now)
    {
        var others = Sessions.Where(other => other.Id != session.Id && other.ExpiresAt > now).ToArray();
        return this with { Sessions = [.. others.TakeLast(CustomerRules.MaxSessions - 1), session] };
    }
}
