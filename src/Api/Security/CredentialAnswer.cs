using OrderGrains.Merchants;

namespace OrderGrains.Api.Security;

/// <summary>What a look-up gave.</summary>
/// <param name="credential">Null where there is none.</param>
/// <param name="at">When it was asked for, as the time provider's timestamp.</param>
internal sealed class CredentialAnswer(Credential? credential, long at)
{
    private int _isRenewed;

    public Credential? Credential => credential;

    public long At => at;

    /// <summary>True for the first who asks: one looks it up anew, and the others go on with this.</summary>
    public bool TryRenew() => Interlocked.Exchange(ref _isRenewed, 1) == 0;
}
