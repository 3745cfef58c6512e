using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace OrderGrains.Api.Security;

/// <summary>
/// What a customer who has logged in shows beside their client's access token (Elastic Path's customer tokens), sealed by the ring of keys
/// that seals access tokens. It says whose and which session it is; how long it is good tells the session.
/// </summary>
internal sealed class CustomerTokens(IDataProtectionProvider keys)
{
    private const string Header = "X-Moltin-Customer-Token";

    private readonly IDataProtector _seal = keys.CreateProtector("OrderGrains.CustomerToken");

    public string Seal(string merchant, CustomerLogin login) => _seal.Protect(string.Join('\0', merchant, login.Customer, login.Session));

    /// <summary>False where a request shows what is no token of this merchant's customers.</summary>
    /// <param name="request">As it came.</param>
    /// <param name="merchant">The client's.</param>
    /// <param name="login">Who has logged in; null where the request shows nothing.</param>
    public bool TryRead(HttpRequest request, string merchant, out CustomerLogin? login)
    {
        login = null;
        if (request.Headers[Header].ToString() is not { Length: > 0 } text)
            return true;
        login = Open(text, merchant);
        return login is not null;
    }

    private CustomerLogin? Open(string text, string merchant)
    {
        try
        {
            return _seal.Unprotect(text).Split('\0') is [var owner, var customer, var session] && owner == merchant
                ? new(customer, session)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
