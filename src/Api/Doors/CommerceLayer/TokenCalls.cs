using OrderGrains.Api.Security;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>What the calls about access tokens have in common (page, A2).</summary>
internal static class TokenCalls
{
    // The vendor's own clients say JSON:API here, too.
    private static readonly string[] JsonTypes = ["application/json", JsonApi.MediaType];

    /// <summary>The types that a body may have.</summary>
    public static IReadOnlyList<string> RequestTypes { get; } = [.. JsonTypes, TokenRequest.Form];

    public static Task<TokenRequest> Read(HttpContext context) => TokenRequest.Read(context.Request, JsonTypes);

    /// <summary>The answer to a request that could not be read; null where it could.</summary>
    public static IResult? Unread(this TokenRequest request, HttpContext context, DoorErrorWriter errors)
    {
        if (request.TwoClients)
            return Refuse(TokenErrors.TwoClients());
        return request.Failure is { } failure ? errors.Render(context, failure) : null;
    }

    /// <summary>The client that is named, by its secret where it shows one; without, nothing is proven but that it exists.</summary>
    public static Task<CredentialLookup> Client(this TokenRequest request, HttpContext context, ClientAuthentication clients) =>
        request.ClientSecret is { } secret
            ? clients.Find(context, request.ClientId!, secret)
            : clients.FindPublic(context, request.ClientId!);

    /// <summary>The answer to a client that was not found.</summary>
    public static IResult Unknown(this TokenRequest request, CredentialLookup found, HttpContext context, DoorErrorWriter errors) =>
        found.Failure is { } refusal
            ? errors.Render(context, refusal)
            : request.Refuse(context, Refuse(TokenErrors.InvalidClient()));

    public static IResult Refuse(ApiError error) => CommerceLayerErrors.Answer([error], tokenCall: true);
}
