using OrderGrains.Merchants;

namespace OrderGrains.Demo;

/// <summary>A credential with the secret everybody knows.</summary>
/// <param name="Kind">What the secret is for.</param>
/// <param name="Secret">The API key, or the client's secret.</param>
/// <param name="Credential">The credential, still without the secret's hash.</param>
internal sealed record DemoCredential(SecretKind Kind, string Secret, Credential Credential);
