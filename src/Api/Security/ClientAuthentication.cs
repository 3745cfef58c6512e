using Microsoft.AspNetCore.Identity;
using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Security;

/// <summary>
/// Authenticates the clients of token calls. A client id that nobody has costs what a wrong secret does: it is checked against a hash
/// that no secret has.
/// </summary>
internal sealed class ClientAuthentication(
    CredentialDirectory directory,
    IPasswordHasher<Credential> hasher,
    PasswordHashing hashing,
    AddressLanes lanes,
    FailedAttempts failures,
    TimeProvider time)
{
    private static readonly PasswordHash NobodysHash = DrawnSecret.Hash(DrawnSecret.Draw());

    /// <summary>The credential of a client whose secret is right.</summary>
    public async Task<CredentialLookup> Find(HttpContext context, string clientId, string clientSecret)
    {
        var found = await directory.Find(GrainKeys.Credential(clientId), context);
        if (found.Failure is null)
            found = await Check(Client(found).Credential, clientSecret, context);
        return Counted(found, context);
    }

    /// <summary>The credential of a client that shows no secret; it proves nothing but that the client exists.</summary>
    public async Task<CredentialLookup> FindPublic(HttpContext context, string clientId) =>
        Counted(Client(await directory.Find(GrainKeys.Credential(clientId), context)), context);

    private async ValueTask<CredentialLookup> Check(Credential? credential, string secret, HttpContext context)
    {
        var hashes = credential is null ? [NobodysHash] : Hashes(credential);
        if (hashes.Any(hash => DrawnSecret.IsHash(hash) && DrawnSecret.Matches(hash, secret)))
            return new(credential);
        if (hashes.FirstOrDefault(hash => !DrawnSecret.IsHash(hash)) is not { } chosen)
            return default;
        return await lanes.Run(
            CallerAddress.Of(context),
            () => CheckChosen(credential!, chosen, secret, context.RequestAborted),
            CredentialLookup.AddressBusy,
            context.RequestAborted);
    }

    /// <summary>What is no client that is let in counts as none.</summary>
    private CredentialLookup Client(CredentialLookup found) =>
        found.Credential is { } credential && (!credential.IsOpen(time.GetUtcNow()) || Hashes(credential).Length == 0) ? default : found;

    private PasswordHash[] Hashes(Credential credential) =>
        [.. credential.Good(SecretKind.ClientSecret, time.GetUtcNow()).Select(secret => new PasswordHash(secret.Hash))];

    private async Task<CredentialLookup> CheckChosen(
        Credential credential, PasswordHash hash, string secret, CancellationToken cancellationToken) =>
        await hashing.Run<object>(() => hasher.VerifyHashedPassword(credential, hash.Value, secret), cancellationToken) switch
        {
            null => CredentialLookup.HashingBusy,
            PasswordVerificationResult.Failed => new(null),
            _ => new(credential),
        };

    private CredentialLookup Counted(CredentialLookup found, HttpContext context) => found is { Credential: null, Failure: null }
        ? new(null, failures.Count(CallerAddress.Of(context)))
        : found;
}
