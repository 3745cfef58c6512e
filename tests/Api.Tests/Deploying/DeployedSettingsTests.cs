using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using OrderGrains.Silo;
using OrderGrains.Silo.Starting;

namespace OrderGrains.Api.Tests.Deploying;

/// <summary>What deployments set is what the program reads; a misspelt variable would keep it from starting.</summary>
public sealed partial class DeployedSettingsTests
{
    [Fact]
    public void Variables_OfEveryFile_AreSettings()
    {
        var variables = DeployFiles.All
            .SelectMany(file => Variable().Matches(DeployFiles.Read(file)).Select(match => match.Value)).ToList();

        Assert.True(variables.Count > 20);
        Assert.Empty(Unknown(variables));
    }

    [Fact]
    public void Variables_AMisspeltOne_IsFound() => Assert.Single(Unknown(["ORDERGRAINS__Mode", "ORDERGRAINS__Cluster__AdvertisedAdress"]));

    [Theory]
    [InlineData("systemd/embedded.env", ServiceMode.Embedded)]
    [InlineData("systemd/node.env", ServiceMode.Node)]
    public void EnvironmentFiles_AsTheyAre_MakeSense(string file, ServiceMode mode) =>
        Assert.Equal(mode, DeployedSettings.Read(DeployFiles.Environment(file)).Mode);

    private static IEnumerable<string> Unknown(IEnumerable<string> variables)
    {
        var set = variables.Distinct().Select(name => KeyValuePair.Create(DeployedSettings.Key(name), (string?)"set"));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(set).Build();
        return UnknownSettings.Of(configuration, "OrderGrains", typeof(OrderGrainsOptions));
    }

    [GeneratedRegex("ORDERGRAINS(__[A-Za-z]+)+")]
    private static partial Regex Variable();
}
