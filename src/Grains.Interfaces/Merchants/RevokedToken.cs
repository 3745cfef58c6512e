namespace OrderGrains.Merchants;

/// <summary>An access token that was taken back, for as long as anybody could show it.</summary>
/// <param name="Id">The token's own.</param>
/// <param name="ExpiresAt">When its time would have been over.</param>
[GenerateSerializer, Immutable, Alias("og.revokedToken")]
public sealed record RevokedToken([property: Id(0)] string Id, [property: Id(1)] DateTimeOffset ExpiresAt);
