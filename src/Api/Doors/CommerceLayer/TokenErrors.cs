using OrderGrains.Api.Security;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>Errors of the token call (page, A2); the titles are OAuth's own error names.</summary>
internal static class TokenErrors
{
    public static ApiError InvalidClient() => new(
        StatusCodes.Status401Unauthorized, "UNAUTHORIZED", "invalid_client",
        "Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.");

    public static ApiError GrantMissing() => BadRequest("invalid_request", "Missing required parameter: grant_type.");

    public static ApiError TwoClients() => BadRequest("invalid_request", TokenRequest.TwoClientsText);

    public static ApiError UnsupportedGrant() =>
        BadRequest("unsupported_grant_type", "The authorization grant type is not supported by the authorization server.");

    public static ApiError TokenMissing() => BadRequest("invalid_request", "Missing required parameter: token.");

    public static ApiError NotYours() => new(
        StatusCodes.Status403Forbidden, "FORBIDDEN", "unauthorized_client", "You are not authorized to revoke this token");

    public static ApiError InvalidScope() => BadRequest("invalid_scope", "The requested scope is invalid, unknown, or malformed.");

    private static ApiError BadRequest(string title, string detail) => new(StatusCodes.Status400BadRequest, "BAD_REQUEST", title, detail);
}
