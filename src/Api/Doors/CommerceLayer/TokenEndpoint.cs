using OrderGrains.Api.Merchants;
using OrderGrains.Api.Security;
using OrderGrains.Api.Security.Jwt;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>The token call, <c>client_credentials</c> only (page, A2).</summary>
internal static class TokenEndpoint
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    public static void MapCommerceLayerToken(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/oauth/token", Issue)
            .WithTags(nameof(OrderGrains.Orders.Door.CommerceLayer))
            .WithName("CommerceLayerToken")
            .WithSummary("Get an access token")
            .WithDescription("Grant client_credentials, as JSON or as a form; the client may come by HTTP Basic instead.")
            .WithMetadata(
                TokenRequest.SizeLimit,
                new DoorShape(TokenShapes.Request, CommerceLayerShapes.Token) { RequestTypes = TokenCalls.RequestTypes },
                Examples.Token);

    private static async Task<IResult> Issue(
        HttpContext context, ClientAuthentication clients, TokenIssuer issuer, MerchantDirectory merchants, DoorErrorWriter errors)
    {
        var request = await TokenCalls.Read(context);
        if (request.Unread(context, errors) is { } unread)
            return unread;
        if (request.GrantType is null)
            return TokenCalls.Refuse(TokenErrors.GrantMissing());
        if (request.GrantType != TokenRequest.ClientCredentials)
            return TokenCalls.Refuse(TokenErrors.UnsupportedGrant());
        if (request is not { ClientId: { } client, ClientSecret: { } secret })
            return TokenCalls.Refuse(TokenErrors.InvalidClient());
        var found = await clients.Find(context, client, secret);
        if (found.Credential is not { } credential)
            return request.Unknown(found, context, errors);

        var merchant = await merchants.Find(credential.Merchant);
        if (!TokenScope.TryRead(request.Scope, merchant, credential.Terms.Markets, out var scope))
            return TokenCalls.Refuse(TokenErrors.InvalidScope());

        var narrowed = credential with { Terms = credential.Terms with { Markets = scope.Markets } };
        var facts = new TokenFacts(credential.Merchant, scope.Text, scope.MarketIds(merchant), merchant.Test);
        var token = issuer.Issue(narrowed, Schemes.CommerceLayer, Lifetime, facts);
        return Answer(context, token, scope);
    }

    private static JsonAnswer Answer(HttpContext context, IssuedToken token, TokenScope scope)
    {
        context.Response.Headers.CacheControl = "no-store";
        return new JsonAnswer(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("access_token", token.AccessToken);
            writer.WriteString("token_type", "bearer");
            writer.WriteNumber("expires_in", token.ExpiresIn);
            writer.WriteString("scope", scope.Text);
            writer.WriteNumber("created_at", token.IssuedAt.ToUnixTimeSeconds());
            writer.WriteEndObject();
        });
    }
}
