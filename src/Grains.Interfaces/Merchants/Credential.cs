using OrderGrains.Values;

namespace OrderGrains.Merchants;

/// <summary>Somebody who may call. The secrets that prove it exist only as hashes.</summary>
[GenerateSerializer, Immutable, Alias("og.credential")]
public sealed record Credential
{
    /// <summary>
    /// The name the history shows, e.g. <c>demo-client</c>, and the id of an OAuth client; never a secret. It is never given twice.
    /// </summary>
    [Id(0)] public required string Id { get; init; }

    [Id(1)] public required string Merchant { get; init; }

    [Id(2)] public CredentialTerms Terms { get; init; } = new();

    /// <summary>At most <see cref="CredentialRules.MaxSecrets"/> of each kind.</summary>
    [Id(3)] public ValueList<CredentialSecret> Secrets { get; init; }

    [Id(4)] public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null while it has not been taken back for good.</summary>
    [Id(5)] public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>When it was last let in, to some ten minutes; null for never.</summary>
    [Id(6)] public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>Access tokens that were issued before are worth nothing.</summary>
    [Id(7)] public DateTimeOffset TokensFrom { get; init; }

    /// <summary>Single access tokens that were taken back before their time.</summary>
    [Id(8)] public ValueList<RevokedToken> RevokedTokens { get; init; }
}
