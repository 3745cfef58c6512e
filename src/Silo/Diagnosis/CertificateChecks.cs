using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using OrderGrains.Silo.Clustering;

namespace OrderGrains.Silo.Diagnosis;

/// <summary>Certificates that the settings name: whether they can be read, and for how long they are good.</summary>
internal static class CertificateChecks
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    public static IEnumerable<Finding> Cluster(Subject subject)
    {
        var settings = subject.Options.Cluster.Tls;
        if (settings is not { Certificate: { } file, Authority: { } authority })
            return [];
        using var certificate = ClusterTls.LoadCertificate(settings);
        var authorities = ClusterTls.LoadAuthorities(settings);
        List<Finding> findings = [Of(certificate, file, subject), .. authorities.Select(it => Of(it, authority, subject))];
        if (!ClusterTls.IsIssuedBy(certificate, authorities))
        {
            findings.Add(Finding.Failure(
                $"'{file}' is not good for a member: none of '{authority}' has issued it, or its time is not now.",
                "Have it issued by the authority that all members trust."));
        }

        return findings;
    }

    public static IEnumerable<Finding> Keys(Subject subject)
    {
        using var certificate = subject.Options.Credentials.LoadKeyCertificate();

        // What it has sealed can be opened by its private key whatever the date.
        return [Of(certificate, subject.Options.Credentials.KeyCertificate!, subject) with { Severity = Severity.Ok, Advice = null }];
    }

    public static IEnumerable<Finding> Https(Subject subject)
    {
        var sections = subject.Configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(it => it.GetSection("Certificate"))
            .Concat(subject.Configuration.GetSection("Kestrel:Certificates").GetChildren());
        foreach (var section in sections.Where(it => it["Path"] is not null))
        {
            using var certificate = section["KeyPath"] is { } key
                ? X509Certificate2.CreateFromPemFile(section["Path"]!, key)
                : X509CertificateLoader.LoadPkcs12FromFile(section["Path"]!, section["Password"]);
            yield return Of(certificate, section["Path"]!, subject);
        }
    }

    internal static Finding Of(X509Certificate2 certificate, string file, Subject subject)
    {
        var now = subject.Time.GetUtcNow();
        var (from, to) = (new DateTimeOffset(certificate.NotBefore), new DateTimeOffset(certificate.NotAfter));
        var until = to.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = $"'{file}' ({certificate.Subject})";
        const string Renew = "Renew it, exchange the file and restart the process.";
        return now < from ? Finding.Failure($"{text} is good only from {from.UtcDateTime:u} on.", "See that the clock is right.")
            : now > to ? Finding.Failure($"{text} has run out on {until}.", Renew)
            : to - now < Soon ? Finding.Warning($"{text} runs out on {until}.", Renew)
            : Finding.Ok($"{text} is good until {until}.");
    }
}
