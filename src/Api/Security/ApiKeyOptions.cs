using Microsoft.AspNetCore.Authentication;

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
}
