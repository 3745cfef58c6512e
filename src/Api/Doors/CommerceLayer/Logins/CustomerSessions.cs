using System.Buffers.Text;
using System.Security.Cryptography;
using OrderGrains.Api.Security;
using OrderGrains.Customers;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Doors.CommerceLayer.Logins;

/// <summary>
/// Where customers are logged in: a session begins with a password, goes on by refresh tokens, each of which is good once, and ends with
/// any token of it that is taken back (page, A2).
/// </summary>
internal sealed class CustomerSessions(IGrainFactory grains, RefreshTokens tokens, TimeProvider time)
{
    private const int IdBytes = 12;

    /// <summary>How long a refresh token is good.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    /// <summary>Logs a customer in by way of a client.</summary>
    public async Task<StartedSession> Begin(Credential client, string customer, string scope)
    {
        var session = await Begin(client.Merchant, client.Id, customer, scope, Lifetime);
        return Started(client, customer, session);
    }

    /// <summary>Logs a customer in by way of a client, until the lifetime is over unless the session is renewed.</summary>
    public async Task<CustomerSession> Begin(string merchant, string client, string customer, string scope, TimeSpan lifetime)
    {
        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes));
        var session = new CustomerSession(id, client, scope, 0, time.GetUtcNow() + lifetime);
        await Of(merchant, customer).Begin(session);
        return session;
    }

    /// <summary>Goes on; null where the refresh token is not good, or another client's.</summary>
    public async Task<StartedSession?> Renew(Credential client, string refreshToken)
    {
        if (tokens.Open(refreshToken) is not { } token || token.Merchant != client.Merchant)
            return null;
        var session = await Of(token.Merchant, token.Customer).Renew(token.Session, token.Turn, client.Id, time.GetUtcNow() + Lifetime);
        return session is null ? null : Started(client, token.Customer, session);
    }

    /// <summary>Ends a session; false where it is another client's.</summary>
    public Task<bool> End(Credential client, CustomerLogin login) =>
        Of(client.Merchant, login.Customer).End(login.Session, client.Id);

    /// <summary>The session of a refresh token; null for every other text, and for another merchant's.</summary>
    public CustomerLogin? Find(Credential client, string refreshToken) =>
        tokens.Open(refreshToken) is { } token && token.Merchant == client.Merchant ? new(token.Customer, token.Session) : null;

    private StartedSession Started(Credential client, string customer, CustomerSession session) => new(
        new(customer, session.Id), session.Scope, tokens.Seal(new(client.Merchant, customer, session.Id, session.Turn)));

    private ICustomerSessionsGrain Of(string merchant, string customer) =>
        grains.GetGrain<ICustomerSessionsGrain>(GrainKeys.CustomerSessions(merchant, customer));
}
