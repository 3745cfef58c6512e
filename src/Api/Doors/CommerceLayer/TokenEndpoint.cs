using OrderGrains.Api.Merchants;
using OrderGrains.Api.Security;
using OrderGrains.Merchants;

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
            .WithMetadata(Examples.Token);

    private static async Task<IResult> Issue(
        HttpContext context, ClientAuthentication clients, TokenIssuer issuer, MerchantDirectory merchants, DoorErrorWriter errors)
    {
        // The vendor's own clients say JSON:API here, too.
        var request = await TokenRequest.Read(context.Request, "application/json", JsonApi.MediaType);
        if (request.TwoClients)
            return CommerceLayerErrors.Answer([TokenErrors.TwoClients()], tokenCall: true);
        if (request.Failure is { } failure)
            return errors.Render(context, failure);
        if (request.GrantType is null)
            return CommerceLayerErrors.Answer([TokenErrors.GrantMissing()], tokenCall: true);
        if (request.GrantType != TokenRequest.ClientCredentials)
            return CommerceLayerErrors.Answer([TokenErrors.UnsupportedGrant()], tokenCall: true);
        if (request is not { ClientId: { } client, ClientSecret: { } secret })
            return CommerceLayerErrors.Answer([TokenErrors.InvalidClient()], tokenCall: true);
        var found = await clients.Find(context, client, secret);
        if (found.Failure is { } refusal)
            return errors.Render(context, refusal);
        if (found.Credential is not { } credential)
            return request.Refuse(context, CommerceLayerErrors.Answer([TokenErrors.InvalidClient()], tokenCall: true));

        var merchant = await merchants.Find(credential.Merchant);
        if (!TokenScope.TryRead(request.Scope, merchant, credential.Terms.Markets, out var scope))
            return CommerceLayerErrors.Answer([TokenErrors.InvalidScope()], tokenCall: true);

        var token = issuer.Issue(credential.Narrowed(terms => terms with { Markets = scope.Markets }), Schemes.CommerceLayer, Lifetime);
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
