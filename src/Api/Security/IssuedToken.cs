namespace OrderGrains.Api.Security;

/// <summary>An access token and its life span.</summary>
internal sealed record IssuedToken(string AccessToken, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>Whole seconds.</summary>
    public long ExpiresIn => (long)(ExpiresAt - IssuedAt).TotalSeconds;
}
