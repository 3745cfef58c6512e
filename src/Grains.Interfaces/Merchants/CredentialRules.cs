using OrderGrains.Orders;

namespace OrderGrains.Merchants;

/// <summary>When a credential, its secrets and its tokens are good, and what becomes of it when they change.</summary>
public static class CredentialRules
{
    /// <summary>Of each kind: the one in use and the one that replaces it.</summary>
    public const int MaxSecrets = 2;

    /// <summary>Single tokens that are remembered as taken back; one more takes all back.</summary>
    public const int MaxRevokedTokens = 1_000;

    /// <summary>Credentials of a merchant, those that were taken back included.</summary>
    public const int MaxCredentials = 10_000;

    /// <summary>Whether it is let in at all.</summary>
    public static bool IsOpen(this Credential credential, DateTimeOffset now) =>
        credential.RevokedAt is null && !credential.Terms.Disabled && !(credential.Terms.ExpiresAt <= now);

    /// <summary>Whether it is let in by this API key.</summary>
    /// <param name="credential">The credential.</param>
    /// <param name="keyHash"><see cref="GrainKeys.ApiKey"/> of what was sent: what is compared is a hash of it.</param>
    /// <param name="now">When.</param>
    public static bool IsOpenTo(this Credential credential, string keyHash, DateTimeOffset now)
    {
        // Of every request with a key: without what a query of the list would allocate.
        foreach (var secret in credential.Secrets.AsSpan())
        {
            if (secret.Hash == keyHash && secret.IsGood(SecretKind.ApiKey, now))
                return credential.IsOpen(now);
        }

        return false;
    }

    /// <summary>Whether it is let in by an access token of its own.</summary>
    public static bool IsOpenTo(this Credential credential, string tokenId, DateTimeOffset issuedAt, DateTimeOffset now)
    {
        foreach (var token in credential.RevokedTokens.AsSpan())
        {
            if (token.Id == tokenId)
                return false;
        }

        return credential.IsOpen(now) && issuedAt >= credential.TokensFrom;
    }

    /// <summary>Whether who is on these terms may give others those: nobody gives more than they have.</summary>
    public static bool MayGive(this CredentialTerms own, CredentialTerms others) =>
        others.Doors.All(door => own.Doors.Contains(door))
        && own.Rights.HasFlag(others.Rights)
        && (own.Role == CallerRole.Full || others.Role == own.Role)
        && own.Markets.Covers(others.Markets);

    /// <summary>The secrets of a kind that are good.</summary>
    public static IEnumerable<CredentialSecret> Good(this Credential credential, SecretKind kind, DateTimeOffset now) =>
        credential.Secrets.Where(secret => secret.IsGood(kind, now));

    private static bool IsGood(this CredentialSecret secret, SecretKind kind, DateTimeOffset now) =>
        secret.Kind == kind && !(secret.ExpiresAt <= now);

    /// <summary>With another secret. The last of its kind is good until <paramref name="othersUntil"/> at most, older ones go.</summary>
    public static Credential With(this Credential credential, CredentialSecret added, DateTimeOffset othersUntil, DateTimeOffset now)
    {
        var newest = credential.Good(added.Kind, now).OrderBy(secret => secret.AddedAt).LastOrDefault();
        var ending = newest is null || othersUntil <= now
            ? null
            : newest with { ExpiresAt = newest.ExpiresAt < othersUntil ? newest.ExpiresAt : othersUntil };
        return credential with
        {
            Secrets = [.. credential.Secrets.Where(secret => secret.Kind != added.Kind), .. ending is null ? [] : new[] { ending }, added],
        };
    }

    /// <summary>Without one of its secrets; a client's tokens go with it, for nobody can tell which secret they were issued for.</summary>
    public static Credential Without(this Credential credential, string secretId, DateTimeOffset now) =>
        credential.Secrets.FirstOrDefault(secret => secret.Id == secretId) is not { } gone
            ? credential
            : credential with
            {
                Secrets = [.. credential.Secrets.Where(secret => secret != gone)],
                TokensFrom = gone.Kind == SecretKind.ClientSecret ? now : credential.TokensFrom,
            };

    /// <summary>On other terms. What was disabled does not come back with the tokens it had.</summary>
    public static Credential On(this Credential credential, CredentialTerms terms, DateTimeOffset now) =>
        credential with { Terms = terms, TokensFrom = terms.Disabled ? now : credential.TokensFrom };

    /// <summary>Taken back for good. Its id is not given again: the history says who it was.</summary>
    public static Credential Revoked(this Credential credential, DateTimeOffset now) =>
        credential.RevokedAt is null ? credential with { RevokedAt = now, Secrets = [], RevokedTokens = [], TokensFrom = now } : credential;

    /// <summary>Without one of its access tokens.</summary>
    public static Credential Without(this Credential credential, RevokedToken token, DateTimeOffset now)
    {
        var known = credential.RevokedTokens.Where(other => other.ExpiresAt > now && other.Id != token.Id).ToArray();
        return known.Length < MaxRevokedTokens
            ? credential with { RevokedTokens = [.. known, token] }
            : credential with { RevokedTokens = [], TokensFrom = now };
    }
}
