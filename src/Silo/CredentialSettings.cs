using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OrderGrains.Silo;

/// <summary>What callers without a good credential may cost.</summary>
public sealed class CredentialSettings
{
    /// <summary>
    /// Failed authentications an address (IPv6: a network of 64 bits) may have per minute before further ones are answered with 429.
    /// Callers that are let in are never counted.
    /// </summary>
    public int FailuresPerMinute { get; set; } = 300;

    /// <summary>Passwords hashed at once; unset means half of the processors, at least one.</summary>
    public int? HashesAtOnce { get; set; }

    /// <summary>Passwords that may wait to be hashed; above it callers are told to come back.</summary>
    public int HashesWaiting { get; set; } = 64;

    /// <summary>
    /// After how many days a new key signs Commerce Layer's access tokens; 0 means never by itself. What the last one has signed stays
    /// good.
    /// </summary>
    public int SigningKeyDays { get; set; } = 90;

    /// <summary>
    /// PEM file of a certificate by whose key the keys that seal access tokens are encrypted where they are kept. Unset, whoever can read
    /// the data folder or the database can make tokens.
    /// </summary>
    public string? KeyCertificate { get; set; }

    /// <summary>PEM file of the certificate's private key; unset means that it is in <see cref="KeyCertificate"/>.</summary>
    public string? KeyCertificateKey { get; set; }

    /// <exception cref="CryptographicException">The file holds no certificate with its key.</exception>
    /// <exception cref="IOException">There is no such file.</exception>
    public X509Certificate2 LoadKeyCertificate() => X509Certificate2.CreateFromPemFile(KeyCertificate!, KeyCertificateKey);
}
