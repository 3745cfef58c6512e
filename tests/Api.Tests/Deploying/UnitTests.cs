namespace OrderGrains.Api.Tests.Deploying;

/// <summary>The unit of systemd. That the program runs as the unit starts it is tried by <c>scripts/published.sh</c>.</summary>
public sealed class UnitTests
{
    private static readonly ILookup<string, string> Unit = DeployFiles.Assignments("systemd/ordergrains@.service")
        .ToLookup(it => it.Name, it => it.Value);

    [Fact]
    public void ExecStart_IsTheProgram() =>
        Assert.Equal($"/opt/ordergrains/{typeof(Program).Assembly.GetName().Name}", Assert.Single(Unit["ExecStart"]));

    [Fact]
    public void EnvironmentFiles_OfItsInstances_AreThere()
    {
        var file = Path.GetFileName(Assert.Single(Unit["EnvironmentFile"]));

        Assert.All(
            ["embedded", "node"], name => Assert.True(DeployFiles.Exists($"systemd/{file.Replace("%i", name, StringComparison.Ordinal)}")));
    }

    [Fact]
    public void Data_IsInTheOnlyFolderItMayWrite()
    {
        var options = DeployedSettings.Read(DeployFiles.Environment("systemd/embedded.env"));

        Assert.Equal("strict", Assert.Single(Unit["ProtectSystem"]));
        Assert.Equal(options.DataDirectory, $"/var/lib/{Assert.Single(Unit["StateDirectory"])}");
    }

    [Fact]
    public void Stopping_HasTheTimeItTakes()
    {
        var options = DeployedSettings.Read(DeployFiles.Environment("systemd/node.env"));
        var limit = TimeSpan.FromSeconds(int.Parse(Assert.Single(Unit["TimeoutStopSec"]), null));

        Assert.True(limit > DeployedSettings.Stopping(options) + Margin.OfStopping);
    }

    [Theory]
    [InlineData("User", "ordergrains")]
    [InlineData("NoNewPrivileges", "true")]
    [InlineData("CapabilityBoundingSet", "")]
    [InlineData("ProtectHome", "true")]
    [InlineData("PrivateTmp", "true")]
    [InlineData("PrivateDevices", "true")]
    [InlineData("Restart", "on-failure")]
    public void Unit_HasThat(string key, string value) => Assert.Equal(value, Assert.Single(Unit[key]));

    [Fact]
    public void User_OfTheUnit_IsMade() =>
        Assert.Contains($"u {Assert.Single(Unit["User"])} ", DeployFiles.Read("systemd/sysusers.conf"), StringComparison.Ordinal);
}
