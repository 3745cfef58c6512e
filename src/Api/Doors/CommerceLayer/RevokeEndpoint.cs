using OrderGrains.Api.Security;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>
/// Takes an access token back before its time (page, A2): <c>{client_id, (client_secret), token}</c>, answered with <c>{}</c>. What is no
/// token, or none any more, is as gone as it can be (RFC 7009, section 2.2).
/// </summary>
internal static class RevokeEndpoint
{
    public const string Path = "/oauth/revoke";

    public static void MapCommerceLayerRevoke(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, Revoke)
            .WithTags(nameof(OrderGrains.Orders.Door.CommerceLayer))
            .WithName("CommerceLayerRevoke")
            .WithSummary("Take an access token back")
            .WithDescription("The client's own tokens only; no node lets it in after five seconds.")
            .WithMetadata(
                TokenRequest.SizeLimit,
                new DoorShape(TokenShapes.Request, CommerceLayerShapes.Revoked) { RequestTypes = TokenCalls.RequestTypes },
                Examples.Revoke);

    private static async Task<IResult> Revoke(
        HttpContext context, ClientAuthentication clients, TokenIssuer tokens, IGrainFactory grains, DoorErrorWriter errors)
    {
        var request = await TokenCalls.Read(context);
        if (request.Unread(context, errors) is { } unread)
            return unread;
        if (request.ClientId is not { } client)
            return TokenCalls.Refuse(TokenErrors.InvalidClient());
        if (request.Token is not { } text)
            return TokenCalls.Refuse(TokenErrors.TokenMissing());
        var found = request.ClientSecret is { } secret
            ? await clients.Find(context, client, secret)
            : await clients.FindPublic(context, client);
        if (found.Credential is not { } credential)
            return request.Unknown(found, context, errors);

        if (tokens.Open(text, Schemes.CommerceLayer) is not { Properties.ExpiresUtc: { } expiry } ticket
            || TokenClaims.Read(ticket) is not { } token)
            return Done();
        if (token.Credential != credential.Id)
            return TokenCalls.Refuse(TokenErrors.NotYours());

        await grains.GetGrain<ICredentialGrain>(GrainKeys.Credential(credential.Id)).RevokeToken(new(token.Id, expiry));
        return Done();
    }

    private static JsonAnswer Done() => new(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
    {
        writer.WriteStartObject();
        writer.WriteEndObject();
    });
}
