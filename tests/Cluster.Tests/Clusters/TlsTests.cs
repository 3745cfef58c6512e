using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using OrderGrains.Cluster.Tests.Support;
using OrderGrains.Postgres.Server;

namespace OrderGrains.Cluster.Tests.Clusters;

/// <summary>Silos that trust only what their own authority has signed.</summary>
public sealed class TlsTests
{
    [Fact]
    public async Task Nodes_WithCertificatesOfOneAuthority_FormAClusterThatStrangersCannotEnter()
    {
        using var folder = new TempFolder();
        using var ours = new Authority(folder.Path, "ours");
        using var theirs = new Authority(folder.Path, "theirs");
        var member = ours.Issue("member");
        await using var server = await PostgresServer.StartNewAsync();
        (string, string)[] settings =
        [
            ("Cluster:Tls:Enabled", "true"), ("Cluster:Tls:Certificate", member), ("Cluster:Tls:Authority", ours.File),
        ];
        await using var first = await ClusterProcess.Node(server.ConnectionString(), settings);
        await using var second = await ClusterProcess.Node(server.ConnectionString(), settings);
        var ids = TestOrders.Ids("tls", 10);
        await TestOrders.Create(first, ids);

        Assert.All(await Task.WhenAll(ids.Select(id => TestOrders.ChangeSurely(second, id, "x"))), version => Assert.Equal(2, version));
        var port = (int)(await server.AskAsync("SELECT port FROM cluster_member WHERE status = 3 LIMIT 1"))!;
        Assert.True(await IsTurnedAway(port, X509Certificate2.CreateFromPemFile(theirs.Issue("stranger"))));
        Assert.True(await IsTurnedAway(port, certificate: null));
    }

    /// <summary>
    /// Whether the silo ends the connection, which by TLS 1.3 may come after the handshake. With a member it would wait for it to speak.
    /// </summary>
    private static async Task<bool> IsTurnedAway(int port, X509Certificate2? certificate)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        using var connection = new TcpClient();
        await connection.ConnectAsync("127.0.0.1", port, patience.Token);
        await using var tls = new SslStream(connection.GetStream());
        try
        {
            var options = new SslClientAuthenticationOptions
            {
                TargetHost = "member",
                ClientCertificates = certificate is null ? null : [certificate],
                RemoteCertificateValidationCallback = (_, remote, _, _) => remote?.Issuer == "CN=ours",
            };
            await tls.AuthenticateAsClientAsync(options, patience.Token);
            return await tls.ReadAsync(new byte[1], patience.Token) == 0;
        }
        catch (Exception e) when (e is AuthenticationException or IOException)
        {
            return true;
        }
    }
}
