using OrderGrains.Merchants;

namespace OrderGrains.Api.Access;

/// <summary>How a change of a credential ended.</summary>
/// <param name="Credential">As it is now; null where nothing was done.</param>
/// <param name="Secrets">What was drawn for it.</param>
/// <param name="Problem">Why nothing was done.</param>
internal sealed record CredentialOutcome(
    Credential? Credential, IReadOnlyList<NewSecret> Secrets, CredentialProblem? Problem = null)
{
    public static CredentialOutcome Failed(CredentialProblem problem) => new(null, [], problem);

    /// <summary>What was taken back for good changes no more, and counts as gone.</summary>
    public static CredentialOutcome Of(Credential? credential, params IReadOnlyList<NewSecret> secrets) =>
        credential is { RevokedAt: null } ? new(credential, secrets) : Failed(CredentialProblem.NoCredential);
}
