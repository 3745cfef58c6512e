using OrderGrains.Api.Security;
using OrderGrains.Api.Security.Jwt;
using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Logins;

/// <summary>One request for a token, by each of the grants that there are (page, A2).</summary>
internal sealed class TokenGrant(TokenRequest request, HttpContext context, LoginServices services)
{
    /// <summary>
    /// To a client that shows its secret. A sales channel runs where everybody can read it and has none to show: it gets a token for the
    /// markets that it names, by which no more can be done than by anybody in its shop.
    /// </summary>
    public async Task<IResult> ToClient()
    {
        var (client, refusal) = await Client();
        if (refusal is not null || request.ClientSecret is not null)
            return refusal ?? await Issue(client!, request.Scope);
        if (client!.Terms.Role != CallerRole.Storefront)
            return TokenCalls.Refuse(TokenErrors.InvalidClient());
        return string.IsNullOrWhiteSpace(request.Scope)
            ? TokenCalls.Refuse(TokenErrors.Missing("scope"))
            : await Issue(client, request.Scope);
    }

    /// <summary>To a customer with email and password, who comes by way of a sales channel: that need not show its secret.</summary>
    public async Task<IResult> LogIn()
    {
        if (request is not { Username: { } email, Password: { } password })
            return TokenCalls.Refuse(TokenErrors.Missing(request.Username is null ? "username" : "password"));
        var (client, refusal) = await Channel();
        if (refusal is not null)
            return refusal;
        var merchant = await services.Merchants.Find(client!.Merchant);
        if (!TokenScope.TryRead(request.Scope, merchant, client.Terms.Markets, out var scope))
            return TokenCalls.Refuse(TokenErrors.InvalidScope());

        var found = await services.Customers.Find(context, client.Merchant, email, password);
        if (found.Failure is { } failure)
            return services.Errors.Render(context, failure);
        return found.Customer is { } customer
            ? await Issue(client, scope.Text, await services.Sessions.Begin(client, customer, scope.Text))
            : TokenCalls.Refuse(TokenErrors.InvalidGrant());
    }

    /// <summary>To a customer who is logged in.</summary>
    public async Task<IResult> Refresh()
    {
        if (request.RefreshToken is not { } token)
            return TokenCalls.Refuse(TokenErrors.Missing("refresh_token"));
        var (client, refusal) = await Channel();
        if (refusal is not null)
            return refusal;
        return await services.Sessions.Renew(client!, token) is { } session
            ? await Issue(client!, session.Scope, session)
            : TokenCalls.Refuse(TokenErrors.InvalidGrant());
    }

    private async Task<(Credential? Client, IResult? Refusal)> Channel()
    {
        var (client, refusal) = await Client();
        return refusal is null && client!.Terms.Role != CallerRole.Storefront
            ? (null, TokenCalls.Refuse(TokenErrors.NoChannel()))
            : (client, refusal);
    }

    private async Task<(Credential? Client, IResult? Refusal)> Client()
    {
        if (request.ClientId is null)
            return (null, TokenCalls.Refuse(TokenErrors.InvalidClient()));
        var found = await request.Client(context, services.Clients);
        return found.Credential is { } client ? (client, null) : (null, request.Unknown(found, context, services.Errors));
    }

    private async Task<IResult> Issue(Credential client, string? asked, StartedSession? session = null)
    {
        var merchant = await services.Merchants.Find(client.Merchant);
        if (!TokenScope.TryRead(asked, merchant, client.Terms.Markets, out var scope))
            return TokenCalls.Refuse(TokenErrors.InvalidScope());

        var narrowed = client with { Terms = client.Terms with { Markets = scope.Markets } };
        var facts = new TokenFacts(client.Merchant, scope.Text, scope.MarketIds(merchant), merchant.Test);
        var token = services.Issuer.Issue(narrowed, Schemes.CommerceLayer, SigningKeys.TokensLast, facts, session?.Login);
        context.Response.Headers.CacheControl = "no-store";
        return Answer(token, scope, session);
    }

    private static JsonAnswer Answer(IssuedToken token, TokenScope scope, StartedSession? session) =>
        new(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("access_token", token.AccessToken);
            writer.WriteString("token_type", "bearer");
            writer.WriteNumber("expires_in", token.ExpiresIn);
            if (session is not null)
                writer.WriteString("refresh_token", session.RefreshToken);
            writer.WriteString("scope", scope.Text);
            writer.WriteNumber("created_at", token.IssuedAt.ToUnixTimeSeconds());
            if (session is not null)
            {
                writer.WriteString("owner_id", session.Login.Customer);
                writer.WriteString("owner_type", "customer");
            }

            writer.WriteEndObject();
        });
}
