using OrderGrains.Merchants;

namespace OrderGrains.Api.Security;

/// <summary>What a look-up gave.</summary>
/// <param name="Credential">Null where there is none.</param>
/// <param name="At">When, as the time provider's timestamp.</param>
internal sealed record CredentialAnswer(Credential? Credential, long At);
