namespace OrderGrains.Merchants;

/// <summary>A credential, once there is one.</summary>
[GenerateSerializer, Immutable, Alias("og.credentialState")]
internal sealed record CredentialState
{
    [Id(0)] public Credential? Credential { get; init; }
}
