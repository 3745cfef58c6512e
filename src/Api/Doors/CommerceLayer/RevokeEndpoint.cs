using OrderGrains.Api.Doors.CommerceLayer.Logins;
using OrderGrains.Api.Security;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>
/// Takes an access token, or a refresh token, back before its time (page, A2): <c>{client_id, (client_secret), token}</c>, answered with
/// <c>{}</c>. What is no token, or none any more, is as gone as it can be (RFC 7009, section 2.2).
/// </summary>
internal static class RevokeEndpoint
{
    public const string Path = "/oauth/revoke";

    public static void MapCommerceLayerRevoke(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, Revoke)
            .WithTags(nameof(OrderGrains.Orders.Door.CommerceLayer))
            .WithName("CommerceLayerRevoke")
            .WithSummary("Take an access or refresh token back")
            .WithDescription("The client's own tokens only; no node lets it in after five seconds.")
            .WithMetadata(
                TokenRequest.SizeLimit,
                new DoorShape(TokenShapes.Request, CommerceLayerShapes.Revoked) { RequestTypes = TokenCalls.RequestTypes },
                Examples.Revoke);

    private static async Task<IResult> Revoke(HttpContext context, LoginServices services, IGrainFactory grains)
    {
        var request = await TokenCalls.Read(context);
        if (request.Unread(context, services.Errors) is { } unread)
            return unread;
        if (request.ClientId is null)
            return TokenCalls.Refuse(TokenErrors.InvalidClient());
        if (request.Token is not { } text)
            return TokenCalls.Refuse(TokenErrors.Missing("token"));
        var found = await request.Client(context, services.Clients);
        if (found.Credential is not { } client)
            return request.Unknown(found, context, services.Errors);
        if (services.Sessions.Find(client, text) is { } session)
            return await End(services, client, session);

        if (services.Issuer.Open(text, Schemes.CommerceLayer) is not { Properties.ExpiresUtc: { } expiry } ticket
            || TokenClaims.Read(ticket) is not { } token)
            return Done();
        if (token.Credential != client.Id)
            return TokenCalls.Refuse(TokenErrors.NotYours());
        if (token.Login is { } login)
            return await End(services, client, login);

        await grains.GetGrain<ICredentialGrain>(GrainKeys.Credential(client.Id)).RevokeToken(new(token.Id, expiry));
        return Done();
    }

    /// <summary>A customer's tokens end with the session, all of them; the client remembers none of so many.</summary>
    private static async Task<IResult> End(LoginServices services, Credential client, CustomerLogin login) =>
        await services.Sessions.End(client, login) ? Done() : TokenCalls.Refuse(TokenErrors.NotYours());

    private static JsonAnswer Done() => new(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
    {
        writer.WriteStartObject();
        writer.WriteEndObject();
    });
}
