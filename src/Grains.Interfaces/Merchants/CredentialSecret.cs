namespace OrderGrains.Merchants;

/// <summary>The hash of a secret, and how long the secret is good.</summary>
/// <remarks>An API key that signs messages (MultiSafepay) is kept beside its hash, as a hash cannot sign.</remarks>
/// <param name="Kind">What it is for.</param>
/// <param name="Id">Tells it from the credential's others; says nothing of the secret.</param>
/// <param name="Hash">Of an API key its <see cref="GrainKeys.ApiKey"/>; of a client's secret a <see cref="Orders.PasswordHash"/>.</param>
/// <param name="AddedAt">When.</param>
/// <param name="ExpiresAt">From when on it is not good any more; null means never.</param>
[GenerateSerializer, Immutable, Alias("og.credentialSecret")]
public sealed record CredentialSecret(
    [property: Id(0)] SecretKind Kind,
    [property: Id(1)] string Id,
    [property: Id(2)] string Hash,
    [property: Id(3)] DateTimeOffset AddedAt,
    [property: Id(4)] DateTimeOffset? ExpiresAt = null)
{
    /// <summary>The secret itself, encrypted by the front-ends' key ring, of an API key that signs messages; else null.</summary>
    [Id(110)] public string? Sealed { get; init; }

    /// <summary>The secret itself where everybody knows it, as those of the demonstration; else null.</summary>
    [Id(111)] public string? Known { get; init; }

    /// <summary>Without the hash, wherever it is printed.</summary>
    public override string ToString() => $"{Kind} {Id}";
}
