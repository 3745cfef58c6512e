using OrderGrains.Api.OpenApi.Shapes;

namespace OrderGrains.Api.Security;

/// <summary>What the doors take to give an access token, or to take one back.</summary>
internal static class TokenShapes
{
    /// <summary>In a form or in JSON; what is no text counts as unsent, and other parameters are ignored.</summary>
    public static readonly NamedShape Request = new("TokenRequest", Shape.Open(Shape.Each(
        Shape.Any, "grant_type", "client_id", "client_secret", "scope", "token", "username", "password", "refresh_token")));
}
