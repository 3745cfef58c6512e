using OrderGrains.Api.Doors.CommerceLayer.Logins;
using OrderGrains.Api.Security;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>The token call (page, A2): clients for themselves, and customers who log in by way of one.</summary>
internal static class TokenEndpoint
{
    private static readonly Dictionary<string, Func<TokenGrant, Task<IResult>>> Grants = new(StringComparer.Ordinal)
    {
        [TokenRequest.ClientCredentials] = grant => grant.ToClient(),
        [TokenRequest.PasswordGrant] = grant => grant.LogIn(),
        [TokenRequest.RefreshGrant] = grant => grant.Refresh(),
    };

    public static void MapCommerceLayerToken(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/oauth/token", Issue)
            .WithTags(nameof(OrderGrains.Orders.Door.CommerceLayer))
            .WithName("CommerceLayerToken")
            .WithSummary("Get an access token")
            .WithDescription(
                "Grants client_credentials, password and refresh_token, as JSON or as a form; the client may come by HTTP Basic instead.")
            .WithMetadata(
                TokenRequest.SizeLimit,
                new DoorShape(TokenShapes.Request, CommerceLayerShapes.Token) { RequestTypes = TokenCalls.RequestTypes },
                Examples.Token);

    private static async Task<IResult> Issue(HttpContext context, LoginServices services)
    {
        var request = await TokenCalls.Read(context);
        if (request.Unread(context, services.Errors) is { } unread)
            return unread;
        if (request.GrantType is not { } type)
            return TokenCalls.Refuse(TokenErrors.Missing("grant_type"));
        return Grants.GetValueOrDefault(type) is { } grant
            ? await grant(new(request, context, services))
            : TokenCalls.Refuse(TokenErrors.UnsupportedGrant());
    }
}
