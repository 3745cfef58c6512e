using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Authentication;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Security;

/// <summary>Where a door's API key may stand in a request.</summary>
internal sealed class ApiKeyOptions : AuthenticationSchemeOptions
{
    /// <summary>Header names, compared without case.</summary>
    public string[] Headers { get; set; } = [];

    /// <summary>Query parameter; null where the door has none.</summary>
    public string? QueryParameter { get; set; }

    /// <summary>True where <c>Authorization: Bearer</c> may carry the key.</summary>
    public bool Bearer { get; set; }

    /// <summary>What a request is answered that shows a key of the credential, for as long as that is remembered.</summary>
    public ConditionalWeakTable<Credential, Task<AuthenticateResult>> Admitted { get; } = [];

    /// <summary>The key a request shows, unchecked; null or empty where it shows none.</summary>
    public string? FindKey(HttpRequest request)
    {
        foreach (var name in Headers)
        {
            if (request.Headers.TryGetValue(name, out var value) && value.Count > 0)
                return value[0];
        }

        if (Bearer && AuthorizationHeader.Find(request.Headers, AuthorizationHeader.Bearer) is { } token)
            return token;

        return QueryParameter is { } parameter ? request.Query[parameter] : (string?)null;
    }
}
