using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Orleans.Connections.Security;

namespace OrderGrains.Silo.Clustering;

/// <summary>Mutual TLS with authorities of one's own: what they have issued counts, whatever else the system trusts.</summary>
internal static class ClusterTls
{
    public static void Configure(TlsOptions tls, TlsSettings settings)
    {
        var authorities = LoadAuthorities(settings);
        var certificate = LoadCertificate(settings);
        var name = certificate.GetNameInfo(X509NameType.DnsName, forIssuer: false);
        tls.LocalCertificate = certificate;
        tls.RemoteCertificateMode = RemoteCertificateMode.RequireCertificate;
        tls.ClientCertificateMode = RemoteCertificateMode.RequireCertificate;
        tls.RemoteCertificateValidation = (remote, _, errors) => IsTrusted(remote, errors, authorities);
        tls.OnAuthenticateAsClient = (_, client) => client.TargetHost = name;
    }

    /// <exception cref="CryptographicException">The file holds no certificate with its key.</exception>
    /// <exception cref="IOException">There is no such file.</exception>
    public static X509Certificate2 LoadCertificate(TlsSettings settings) =>
        X509Certificate2.CreateFromPemFile(settings.Certificate!, settings.Key);

    /// <exception cref="CryptographicException">The file holds no certificate.</exception>
    /// <exception cref="IOException">There is no such file.</exception>
    public static X509Certificate2Collection LoadAuthorities(TlsSettings settings)
    {
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPemFile(settings.Authority!);
        return authorities.Count > 0 ? authorities : throw new CryptographicException("The file holds no certificate.");
    }

    /// <summary>Whether one of the authorities has issued a certificate, and for now.</summary>
    public static bool IsIssuedBy(X509Certificate2 certificate, X509Certificate2Collection authorities)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(certificate);
    }

    // Silos are reached by address and come and go, so that names say nothing: the authority decides who is a member.
    private static bool IsTrusted(X509Certificate2? remote, SslPolicyErrors errors, X509Certificate2Collection authorities) =>
        remote is not null && !errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable) && IsIssuedBy(remote, authorities);
}
