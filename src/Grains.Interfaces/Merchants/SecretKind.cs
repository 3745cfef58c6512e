namespace OrderGrains.Merchants;

/// <summary>What a secret is for.</summary>
public enum SecretKind
{
    /// <summary>Sent with each request, at MultiSafepay's, Centra's and the own door.</summary>
    ApiKey = 0,

    /// <summary>An OAuth client's, which gets access tokens for it, at the doors of Commerce Layer, Fuuffy and Elastic Path.</summary>
    ClientSecret = 1,
}
