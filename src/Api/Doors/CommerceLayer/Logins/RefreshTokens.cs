using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace OrderGrains.Api.Doors.CommerceLayer.Logins;

/// <summary>
/// Refresh tokens, sealed by the ring of keys that seals access tokens. Nothing is kept that one could be made of: what they are good for
/// tells the session they name.
/// </summary>
internal sealed class RefreshTokens(IDataProtectionProvider keys)
{
    private readonly IDataProtector _seal = keys.CreateProtector("OrderGrains.RefreshToken");

    public string Seal(RefreshToken token) => _seal.Protect(
        string.Join('\0', token.Merchant, token.Customer, token.Session, token.Turn.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Null for every text that is none.</summary>
    public RefreshToken? Open(string text)
    {
        try
        {
            return _seal.Unprotect(text).Split('\0') is [var merchant, var customer, var session, var turn]
                ? new(merchant, customer, session, int.Parse(turn, CultureInfo.InvariantCulture))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
