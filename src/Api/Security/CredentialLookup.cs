using OrderGrains.Api.Doors;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Security;

/// <summary>How the search for a caller's credential ended.</summary>
/// <param name="Credential">Null when there is none or the secret was wrong, and when that could not be found out.</param>
/// <param name="Failure">What to answer instead of the door's own refusal; null where that is the answer.</param>
internal readonly record struct CredentialLookup(Credential? Credential, DoorFailure? Failure = null)
{
    /// <summary>Too many of the same address wait already.</summary>
    public static CredentialLookup AddressBusy { get; } =
        new(null, new(FailureKind.TooManyRequests, "Too many authentications are waiting."));

    /// <summary>Too many passwords of all addresses wait to be hashed.</summary>
    public static CredentialLookup HashingBusy { get; } = new(null, PasswordHashing.Full);
}
