using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using OrderGrains.Cluster.Tests.Support;
using OrderGrains.Silo;
using OrderGrains.Silo.Diagnosis;

namespace OrderGrains.Cluster.Tests.Diagnosis;

public sealed class CertificateCheckTests
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-10, 40, Severity.Ok)]
    [InlineData(-10, 29, Severity.Warning)]
    [InlineData(-10, -1, Severity.Failure)]
    [InlineData(1, 40, Severity.Failure)]
    public void Of_Certificate_IsJudgedByItsDays(int from, int to, Severity severity)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=silo", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(Noon.AddDays(from), Noon.AddDays(to));

        Assert.Equal(severity, CertificateChecks.Of(certificate, "silo.pem", Subject(new(), Noon)).Severity);
    }

    [Fact]
    public void Cluster_CertificateOfAnotherAuthority_IsAFailure()
    {
        using var folder = new TempFolder();
        using var trusted = new Authority(folder.Path, "trusted");
        using var other = new Authority(folder.Path, "other");
        var options = new OrderGrainsOptions { Mode = ServiceMode.Node };
        (options.Cluster.Tls.Certificate, options.Cluster.Tls.Authority) = (other.Issue("silo"), trusted.File);

        var worst = CertificateChecks.Cluster(Subject(options, DateTimeOffset.UtcNow)).MaxBy(finding => finding.Severity)!;

        Assert.Equal(Severity.Failure, worst.Severity);
        Assert.Contains("is not good for a member", worst.Text, StringComparison.Ordinal);
    }

    private static Subject Subject(OrderGrainsOptions options, DateTimeOffset now) =>
        new(new ConfigurationBuilder().Build(), IsProduction: true, options, [], new FixedTime(now));

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
