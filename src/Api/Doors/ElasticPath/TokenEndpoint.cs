using OrderGrains.Api.Security;
using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath;

/// <summary>Elastic Path's token call (section B2): a form with client credentials, or a storefront's implicit grant.</summary>
internal static class ElasticPathTokenEndpoint
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    public static void MapElasticPathToken(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/oauth/access_token", Issue)
            .WithTags(nameof(Door.ElasticPath))
            .WithName("ElasticPathToken")
            .WithSummary("Get an access token")
            .WithDescription("Grants client_credentials and implicit; an implicit token may not touch orders.")
            .WithMetadata(new DoorExample(
                "application/x-www-form-urlencoded", ElasticPathExamples.TokenRequest, ElasticPathExamples.TokenResponse));

    private static async Task<IResult> Issue(
        HttpContext context, CredentialDirectory credentials, TokenIssuer tokens, DoorErrorWriter errors)
    {
        var request = await TokenRequest.Read(context.Request);
        if (request.Failure is { } failure)
            return errors.Render(context, failure);
        if (request is not ({ GrantType: "implicit" } or { GrantType: TokenRequest.ClientCredentials, ClientSecret: not null })
            || request.ClientId is null)
            return ElasticPathErrors.Token(StatusCodes.Status400BadRequest, "Bad Request");
        if (await Find(request, credentials) is not { } credential)
            return ElasticPathErrors.Token(StatusCodes.Status401Unauthorized, "Unauthorized");

        context.Response.Headers.CacheControl = "no-store";
        return ElasticPathResponses.Token(tokens.Issue(credential, Schemes.ElasticPath, Lifetime), request.GrantType);
    }

    private static async Task<Credential?> Find(TokenRequest request, CredentialDirectory credentials) => request.GrantType == "implicit"
        ? await credentials.FindPublicClient(request.ClientId!) is { } client ? client with { Role = CallerRole.Storefront } : null
        : await credentials.FindByClient(request.ClientId!, request.ClientSecret!);
}
