using OrderGrains.Api.Security;

namespace OrderGrains.Api.Doors.Fuuffy;

/// <summary>Fuuffy's token call (section 3.1): OAuth 2.0 client credentials.</summary>
internal static class FuuffyTokenEndpoint
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    public static void MapFuuffyToken(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/auth/token", Issue)
            .WithTags(nameof(OrderGrains.Orders.Door.Fuuffy))
            .WithName("FuuffyToken")
            .WithSummary("Get an access token")
            .WithDescription("Client credentials, as a form or as JSON; the client may come by HTTP Basic instead.")
            .WithMetadata(
                TokenRequest.SizeLimit,
                new DoorShape(TokenShapes.Request, FuuffyShapes.Token) { RequestTypes = [TokenRequest.Form, "application/json"] },
                new DoorExample(TokenRequest.Form, FuuffyExamples.TokenRequest, FuuffyExamples.TokenResponse));

    private static async Task<IResult> Issue(
        HttpContext context, ClientAuthentication clients, TokenIssuer tokens, DoorErrorWriter errors)
    {
        var request = await TokenRequest.Read(context.Request, "application/json");
        if (request.Failure is { } failure)
            return errors.Render(context, failure);
        if (Problems(request) is { Count: > 0 } problems)
            return FuuffyErrors.Invalid(problems);
        var found = await clients.Find(context, request.ClientId!, request.ClientSecret!);
        if (found.Credential is not { } credential)
        {
            return found.Failure is { } refusal
                ? errors.Render(context, refusal)
                : request.Refuse(context, FuuffyErrors.BadClient);
        }

        context.Response.Headers.CacheControl = "no-store";
        return FuuffyResponses.Token(tokens.Issue(credential, Schemes.Fuuffy, Lifetime));
    }

    private static List<FieldError> Problems(TokenRequest request)
    {
        List<FieldError> problems = [];
        if (request.GrantType != TokenRequest.ClientCredentials)
            problems.Add(new("grant_type", "Grant type must be client_credentials"));
        if (request.ClientId is null)
            problems.Add(new("client_id", "Client id is required"));
        if (request.ClientSecret is null)
            problems.Add(new("client_secret", "Client secret is required"));
        return problems;
    }
}
