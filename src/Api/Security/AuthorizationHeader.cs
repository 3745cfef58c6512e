namespace OrderGrains.Api.Security;

/// <summary>Reads <c>Authorization: scheme credentials</c>; schemes are compared without case (RFC 9110, section 11.1).</summary>
internal static class AuthorizationHeader
{
    public const string Basic = "Basic";
    public const string Bearer = "Bearer";

    /// <summary>What follows the scheme, without the spaces around it; null where there is nothing or the scheme is another.</summary>
    public static string? Find(IHeaderDictionary headers, string scheme)
    {
        var text = headers.Authorization.ToString().AsSpan().Trim();
        var isScheme = text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && text.Length > scheme.Length
            && text[scheme.Length] is ' ' or '\t';
        return isScheme ? text[scheme.Length..].Trim().ToString() : null;
    }
}
