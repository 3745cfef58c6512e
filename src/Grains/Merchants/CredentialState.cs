namespace OrderGrains.Merchants;

/// <summary>A credential, once there is one.</summary>
[GenerateSerializer, Immutable, Alias("og.credentialState")]
public sealed record CredentialState
{
    /// <summary>Under which the state is stored.</summary>
    public const string Name = "credential";

    [Id(0)] public Credential? Credential { get; init; }
}
