using OrderGrains.Cluster.Tests.Support;

namespace OrderGrains.Cluster.Tests.Clusters;

/// <summary>Settings that make no sense end the program before it has done anything.</summary>
public sealed class SettingsTests
{
    [Fact]
    public async Task Start_WithManyMistakes_NamesAllOfThemAtOnce()
    {
        var (exitCode, error) = await ClusterProcess.Fail(
            "Api",
            ("Mode", "Node"),
            ("Cluster:SiloPort", "70000"),
            ("Cluster:MissedProbes", "many"),
            ("Cluster:ProbeTimeout", "-00:00:01"),
            ("Cluster:AdvertisedAddress", "nowhere"),
            ("Cluster:Tls:Certificate", "/no/such/file"),
            ("Cluster:Tls:Authority", "/no/such/file"));

        string[] expected =
            ["Database", "SiloPort", "MissedProbes", "ProbeTimeout", "AdvertisedAddress", "Tls:Certificate", "Tls:Authority"];
        Assert.Equal(1, exitCode);
        Assert.All(expected, setting => Assert.Contains($"{setting}: ", error, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithMistakesOutsideTheCluster_NamesAllOfThemAtOnceAndNoPassword()
    {
        var (exitCode, error) = await ClusterProcess.Fail(
            "Api",
            ("Database", "Host=db;Password=secret;Colour=red"),
            ("Orders:MaxPending", "0"),
            ("Orders:IdempotencyKeepTime", "soon"),
            ("Events:DropAfterMonths", "0"),
            ("Credentials:FailuresPerMinute", "0"),
            ("Credentials:HashesAtOnce", "0"),
            ("Credentials:HashesWaiting", "-1"),
            ("Credentials:SigningKeyDays", "-1"),
            ("Http:RequestsPerAddress", "0"),
            ("Http:RequestsPerAddressAtOnce", "0"),
            ("Http:TransferBytes", "1"),
            ("Http:TransferTime", "00:00:00"),
            ("Http:HeadTime", "02:00:00"),
            ("Http:MinBytesPerSecond", "-1"));

        string[] expected =
        [
            "Database", "Orders:MaxPending", "Orders:IdempotencyKeepTime", "Events:DropAfterMonths", "Events:ExportFolder",
            "Credentials:FailuresPerMinute", "Credentials:HashesAtOnce", "Credentials:HashesWaiting", "Credentials:SigningKeyDays",
            "Http:RequestsPerAddress", "Http:RequestsPerAddressAtOnce", "Http:TransferBytes", "Http:TransferTime", "Http:HeadTime",
            "Http:MinBytesPerSecond",
        ];
        Assert.Equal(1, exitCode);
        Assert.All(expected, setting => Assert.Contains($"- {setting}: ", error, StringComparison.Ordinal));
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithMistakesOfTelemetry_NamesAllOfThemAtOnceAndNoKey()
    {
        var (exitCode, error) = await ClusterProcess.Fail(
            "Api", ("Telemetry:Metrics", "true"), ("Telemetry:Dashboard", "perhaps"), ("Operator:Key", "my secret"));

        Assert.Equal(1, exitCode);
        Assert.Contains("- Operator:Key: has less than 32 characters.", error, StringComparison.Ordinal);
        Assert.Contains("- Operator:Key: has other characters", error, StringComparison.Ordinal);
        Assert.Contains("- Telemetry:Dashboard: 'perhaps' is not true or false.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("my secret", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("23:59:59", "23:59:59 is shorter than 24 hours.")]
    [InlineData("367", "367.00:00:00 is longer than 366 days.")]
    public async Task Start_RememberingKeysForLessThanADayOrMoreThanAYear_IsRefused(string keepTime, string problem)
    {
        var (exitCode, error) = await ClusterProcess.Fail("Api", ("Orders:IdempotencyKeepTime", keepTime));

        Assert.Equal(1, exitCode);
        Assert.Contains($"Orders:IdempotencyKeepTime: {problem}", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("65535")]
    [InlineData("16777217")]
    public async Task Start_OrdersOfASizeThatDoesNotDo_IsRefused(string bytes)
    {
        var (exitCode, error) = await ClusterProcess.Fail("Api", ("Orders:MaxBytes", bytes));

        Assert.Equal(1, exitCode);
        Assert.Contains($"Orders:MaxBytes: {bytes} does not lie between 65536 and 16777216.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_WithAMalformedDatabase_SaysSoWithoutAStackTrace()
    {
        var command = await CommandProcess.Run([("DATABASE", "secret")], "merchant", "add", "acme");

        Assert.Equal(1, command.ExitCode);
        Assert.Contains("- Database: cannot be read", command.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", command.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", command.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OfAClusterWithoutAWordOnTls_IsRefused()
    {
        var (exitCode, error) = await ClusterProcess.Fail("Silo", ("Database", "Host=/nowhere"));

        Assert.Equal(1, exitCode);
        Assert.Contains("Cluster:Tls: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithUnreachableDatabase_SaysSoInOneLine()
    {
        var (exitCode, error) = await ClusterProcess.Fail("Silo", ("Database", "Host=/nowhere"), ("Cluster:Tls:Enabled", "false"));

        Assert.Equal(1, exitCode);
        Assert.StartsWith("The database cannot be used: ", error, StringComparison.Ordinal);
    }
}
