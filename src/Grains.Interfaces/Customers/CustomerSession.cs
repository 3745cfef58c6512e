namespace OrderGrains.Customers;

/// <summary>One place where a customer is logged in: the access tokens that were given there end with it.</summary>
/// <param name="Id">Tells it from the customer's others.</param>
/// <param name="Client">The id of the client that the customer came by.</param>
/// <param name="Scope">What the client asked for.</param>
/// <param name="Turn">Counts how often it was renewed: what renews it names the last turn.</param>
/// <param name="ExpiresAt">When it is over unless it is renewed.</param>
[GenerateSerializer, Immutable, Alias("og.customerSession")]
public sealed record CustomerSession(
    [property: Id(0)] string Id,
    [property: Id(1)] string Client,
    [property: Id(2)] string Scope,
    [property: Id(3)] int Turn,
    [property: Id(4)] DateTimeOffset ExpiresAt);
