using OrderGrains.Api.Security;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>Errors of the token call (page, A2); the titles are OAuth's own error names.</summary>
internal static class TokenErrors
{
    public static ApiError InvalidClient() => new(
        StatusCodes.Status401Unauthorized, "UNAUTHORIZED", "invalid_client",
        "Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.");

    public static ApiError Missing(string parameter) => BadRequest("invalid_request", $"Missing required parameter: {parameter}.");

    /// <summary>Which of it was wrong is not said.</summary>
    public static ApiError InvalidGrant() => BadRequest(
        "invalid_grant", "The email and password, or the refresh token, are wrong, over, taken back or another client's.");

    /// <summary>Customers come by way of sales channels alone.</summary>
    public static ApiError NoChannel() => BadRequest("unauthorized_client", "The client is not authorized to use this grant type.");

    public static ApiError TwoClients() => BadRequest("invalid_request", TokenRequest.TwoClientsText);

    public static ApiError UnsupportedGrant() =>
        BadRequest("unsupported_grant_type", "The authorization grant type is not supported by the authorization server.");

    public static ApiError NotYours() => new(
        StatusCodes.Status403Forbidden, "FORBIDDEN", "unauthorized_client", "You are not authorized to revoke this token");

    public static ApiError InvalidScope() => BadRequest("invalid_scope", "The requested scope is invalid, unknown, or malformed.");

    private static ApiError BadRequest(string title, string detail) => new(StatusCodes.Status400BadRequest, "BAD_REQUEST", title, detail);
}
