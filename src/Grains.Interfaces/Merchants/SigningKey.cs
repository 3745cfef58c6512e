namespace OrderGrains.Merchants;

/// <summary>A key that signs access tokens which others can check.</summary>
/// <param name="Id">Names it in the tokens it has signed.</param>
/// <param name="Sealed">The private key, PKCS #8, as the front-ends' ring of keys has sealed it; nobody else can open it.</param>
/// <param name="SignsFrom">From when on it signs, when all nodes know it; null means since it was drawn, of the first ones.</param>
[GenerateSerializer, Immutable, Alias("og.signingKey")]
public sealed record SigningKey(
    [property: Id(0)] string Id, [property: Id(1)] string Sealed, [property: Id(180)] DateTimeOffset? SignsFrom = null);
