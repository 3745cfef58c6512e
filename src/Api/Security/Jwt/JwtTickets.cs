using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using OrderGrains.Silo;

namespace OrderGrains.Api.Security.Jwt;

/// <summary>
/// Access tokens as JSON Web Tokens: clients read from them whose they are and where they lead (Commerce Layer page, A2). What the
/// service goes by stands in the claim <c>og</c>.
/// </summary>
internal sealed class JwtTickets(SigningKeys keys, IOptions<DoorOptions> options) : ISecureDataFormat<AuthenticationTicket>
{
    /// <exception cref="InvalidOperationException">The service has not started.</exception>
    public string Protect(AuthenticationTicket data) => Signer().Sign(JwtPayload.Write(data, options.Value.CommerceLayerDomain));

    public string Protect(AuthenticationTicket data, string? purpose) => Protect(data);

    public AuthenticationTicket? Unprotect(string? protectedText) =>
        protectedText is not null && keys.Open(protectedText) is { } payload ? JwtPayload.Read(payload) : null;

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose) => Unprotect(protectedText);

    private TokenSigner Signer() =>
        keys.Signer ?? throw new InvalidOperationException("There is no key to sign with before the service has started.");
}
