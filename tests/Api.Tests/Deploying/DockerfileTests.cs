using System.Text.RegularExpressions;
using OrderGrains.Silo;

namespace OrderGrains.Api.Tests.Deploying;

/// <summary>The Dockerfile and the properties for <c>dotnet publish /t:PublishContainer</c> make the same images.</summary>
public sealed partial class DockerfileTests
{
    private static readonly string Text = DeployFiles.Read("docker/Dockerfile").Replace("\\\n", " ", StringComparison.Ordinal);

    private static readonly Dictionary<string, string[]> Stages = Text.Split("\nFROM ").Skip(1)
        .Select(stage => stage.Split('\n')).ToDictionary(lines => lines[0].Split(" AS ")[1]);

    private static IEnumerable<string> Runtime => Stages["runtime"];

    [Fact]
    public void Base_IsThatOfTheProperties() =>
        Assert.StartsWith($"mcr.microsoft.com/dotnet/aspnet:10.0-{Images.Family} ", Stages["runtime"][0], StringComparison.Ordinal);

    /// <summary>The variable is the base image's, of the user it makes.</summary>
    [Fact]
    public void User_IsNotRoot_InEveryImage()
    {
        Assert.Contains("USER $APP_UID", Runtime);
        Assert.DoesNotContain("USER", string.Join('\n', Stages["api"].Concat(Stages["silo"])), StringComparison.Ordinal);
        Assert.NotEqual(0, Images.UserId);
        Assert.Contains($"APP_UID, {Images.UserId}", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ports_AreThoseOfTheSettings()
    {
        var cluster = new ClusterSettings();
        string[] ports = [$"{Images.HttpPort}", $"{cluster.SiloPort}", $"{cluster.GatewayPort}"];

        Assert.Equal(ports, Images.Ports);
        Assert.Contains($"EXPOSE {string.Join(' ', ports)}", Runtime);
    }

    [Fact]
    public void Environment_IsThatOfTheProperties()
    {
        var variables = Variable().Matches(string.Join('\n', Runtime.Concat(Stages["api"])))
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

        Assert.Equal(Images.OfTheService().OrderBy(it => it.Key), variables.OrderBy(it => it.Key));
        Assert.Equal("/data", DeployedSettings.Read(variables).DataDirectory);
        Assert.Contains("VOLUME /data", Stages["api"]);
    }

    [Fact]
    public void EntryPoints_AreThePrograms()
    {
        Assert.Contains($"""ENTRYPOINT ["dotnet", "{typeof(Program).Assembly.GetName().Name}.dll"]""", Stages["api"]);
        Assert.Contains($"""ENTRYPOINT ["dotnet", "{typeof(SiloHost).Assembly.GetName().Name}.dll"]""", Stages["silo"]);
    }

    [GeneratedRegex(@"(?<=ENV.*)\b(\w+)=(\S+)")]
    private static partial Regex Variable();
}
