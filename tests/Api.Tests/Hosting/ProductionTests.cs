using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Outbox;
using OrderGrains.Api.Tests.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Hosting;

/// <summary>What is otherwise where strangers can reach the service.</summary>
public sealed class ProductionTests
{
    private const string Order = "/manage/orders/MSP12345";

    [Theory]
    [InlineData("/manage/orders/MSP12345", 200)]
    [InlineData("/orders/MSP12345", 401)]
    [InlineData("/nothing", 404)]
    public async Task Answer_OfAnyKind_IsKeptByNobodyAndTakenForNothingElse(string path, int status)
    {
        using var service = In("Production");

        var answer = await service.Call("GET", path, null, ("X-Api-Key", "demo-key"));

        Assert.Equal(status, answer.Status);
        Assert.Equal(("no-store", "nosniff"), (answer.Header("Cache-Control"), answer.Header("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("Production", null, 404)]
    [InlineData("Production", "true", 200)]
    [InlineData("Development", null, 200)]
    [InlineData("Development", "false", 404)]
    public async Task OpenApi_IsShownWhereItIsAskedForOrNothingIsAtStake(string environment, string? setting, int status)
    {
        using var service = In(environment, ("Http:OpenApi", setting), ("Demo", "false"));

        Assert.Equal(status, (await service.Call("GET", "/swagger/v1/swagger.json", null)).Status);
    }

    [Fact]
    public async Task Keys_WithACertificate_AreEncryptedAndStillOpenTokens()
    {
        var file = Path.GetTempFileName();
        using (var rsa = RSA.Create(2048))
        {
            var request = new CertificateRequest("CN=keys", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));
            await File.WriteAllTextAsync(file, $"{certificate.ExportCertificatePem()}\n{rsa.ExportPkcs8PrivateKeyPem()}");
        }

        using var service = In("Production", ("Credentials:KeyCertificate", file));
        var answer = await new BearerClient(service, Schemes.Fuuffy).Get("/v1/orders/order_1a2b3c4d5e6f");

        Assert.Equal(200, answer.Status);
        var key = await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(service.DataDirectory, "keys"), "key-*.xml").Single());
        Assert.Contains("EncryptedKey", key, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", key, StringComparison.Ordinal);
        File.Delete(file);
    }

    [Theory]
    [InlineData("192.0.2.7", "198.51.100.1, 10.1.2.3", "198.51.100.1")]
    [InlineData("10.9.9.9", "198.51.100.1, 10.1.2.3", "198.51.100.1")]
    [InlineData("203.0.113.5", "198.51.100.1", "203.0.113.5")]
    public async Task Address_IsBelievedFromNamedProxiesOnly(string from, string forwarded, string expected)
    {
        using var log = new CapturedLog();
        using var service = new Service
        {
            Logging = CapturedLog.Into(log),
            Host = host =>
            {
                host.UseSetting("OrderGrains:Http:Proxies", "10.0.0.0/8;192.0.2.7");
                host.UseSetting("OrderGrains:Credentials:FailuresPerMinute", "1");
                host.ConfigureTestServices(services => services.AddSingleton<IStartupFilter, CallerFrom>());
            },
        };

        foreach (var _ in Enumerable.Range(0, 2))
            await service.Call("GET", Order, null, ("X-Api-Key", "nobody"), ("X-Forwarded-For", forwarded), (CallerFrom.Header, from));

        Assert.Contains($"authentications of {expected} failed", log.Text(), StringComparison.Ordinal);
    }

    private static Service In(string environment, params (string Name, string? Value)[] settings) => new()
    {
        Host = host =>
        {
            host.UseEnvironment(environment);
            foreach (var (name, value) in settings)
            {
                if (value is not null)
                    host.UseSetting($"OrderGrains:{name}", value);
            }
        },
    };
}
