using OrderGrains.Cluster.Tests.Support;
using OrderGrains.Postgres.Server;

namespace OrderGrains.Cluster.Tests.Commands;

/// <summary>Commands to a cluster that nobody has started.</summary>
public sealed class AwayTests
{
    [Fact]
    public async Task Add_NoSiloAnswers_SaysSoAndEnds()
    {
        await using var server = await PostgresServer.StartNewAsync();
        (string, string)[] settings =
        [
            ("DATABASE", server.ConnectionString()), ("MODE", "Node"), ("CLUSTER__TLS__ENABLED", "false"),
            ("CLUSTER__RETRYTIME", "00:00:01"),
        ];
        var migrate = await CommandProcess.Run(settings, "db", "migrate");

        var merchant = await CommandProcess.Run(settings, "merchant", "add", "acme");

        Assert.Equal((0, 1, ""), (migrate.ExitCode, merchant.ExitCode, merchant.Output));
        Assert.EndsWith("No silo of the cluster answers.", merchant.Error.TrimEnd(), StringComparison.Ordinal);
    }
}
