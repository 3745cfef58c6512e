using OrderGrains.Api.Security;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath;

/// <summary>Elastic Path's token call (section B2): a form with client credentials, or a storefront's implicit grant.</summary>
internal static class ElasticPathTokenEndpoint
{
    public const string Path = "/oauth/access_token";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    public static void MapElasticPathToken(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, Issue)
            .WithTags(nameof(Door.ElasticPath))
            .WithName("ElasticPathToken")
            .WithSummary("Get an access token")
            .WithDescription(
                "Grants client_credentials, the client in the form or by HTTP Basic, and implicit; an implicit token may not touch orders.")
            .WithMetadata(
                TokenRequest.SizeLimit,
                new DoorShape(TokenShapes.Request, ElasticPathShapes.Token) { RequestTypes = [TokenRequest.Form] },
                new DoorExample(TokenRequest.Form, ElasticPathExamples.TokenRequest, ElasticPathExamples.TokenResponse));

    private static async Task<IResult> Issue(
        HttpContext context, ClientAuthentication clients, TokenIssuer tokens, DoorErrorWriter errors)
    {
        var request = await TokenRequest.Read(context.Request);
        if (request.Failure is { } failure)
            return errors.Render(context, failure);
        if (request is not ({ GrantType: "implicit" } or { GrantType: TokenRequest.ClientCredentials, ClientSecret: not null })
            || request.ClientId is null)
            return ElasticPathErrors.Token(StatusCodes.Status400BadRequest, "Bad Request");
        var found = await Find(context, request, clients);
        if (found.Credential is not { } credential)
        {
            return found.Failure is { } refusal
                ? errors.Render(context, refusal)
                : request.Refuse(context, ElasticPathErrors.Token(StatusCodes.Status401Unauthorized, "Unauthorized"));
        }

        context.Response.Headers.CacheControl = "no-store";
        return ElasticPathResponses.Token(tokens.Issue(credential, Schemes.ElasticPath, Lifetime), request.GrantType);
    }

    private static async Task<CredentialLookup> Find(HttpContext context, TokenRequest request, ClientAuthentication clients)
    {
        if (request.GrantType != "implicit")
            return await clients.Find(context, request.ClientId!, request.ClientSecret!);
        var found = await clients.FindPublic(context, request.ClientId!);
        return found.Credential is { } client
            ? new(client with { Terms = client.Terms with { Role = CallerRole.Storefront } })
            : found;
    }
}
