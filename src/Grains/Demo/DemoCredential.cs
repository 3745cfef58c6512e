using OrderGrains.Merchants;

namespace OrderGrains.Demo;

/// <summary>A credential with the secret everybody knows.</summary>
/// <param name="Key">The grain's key.</param>
/// <param name="Secret">The client's secret; null for an API key, which is itself the secret.</param>
/// <param name="Credential">The credential, still without the secret's hash.</param>
internal sealed record DemoCredential(string Key, string? Secret, Credential Credential);
