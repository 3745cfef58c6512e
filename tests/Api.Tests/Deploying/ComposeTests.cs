using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OrderGrains.Silo;

namespace OrderGrains.Api.Tests.Deploying;

/// <summary>The compose file is held to the program, to the files it mounts and to itself.</summary>
public sealed partial class ComposeTests
{
    private static readonly JsonNode File = DeployFiles.Yaml("compose.yaml");
    private static readonly JsonObject Services = File["services"]!.AsObject();
    private static readonly IReadOnlyDictionary<string, string> Example = DeployFiles.Environment("compose.env.example");
    private static readonly IReadOnlyList<JsonNode> Nodes =
        [.. Services.Where(service => service.Key.StartsWith("node-", StringComparison.Ordinal)).Select(service => service.Value!)];

    [Fact]
    public void Nodes_AreThree_OfTheImageThatIsBuilt()
    {
        Assert.Equal(3, Nodes.Count);
        Assert.All(Nodes, node => Assert.Equal(Images.Name("Api"), (string)node["image"]!));
        Assert.All(Nodes, node => Assert.Equal(("deploy/docker/Dockerfile", "api"), (
            (string)node["build"]!["dockerfile"]!, (string)node["build"]!["target"]!)));
    }

    [Fact]
    public void Settings_WithTheExampleOfSecrets_AreThoseOfANode()
    {
        var options = Assert.Single(Nodes.Select(Options).DistinctBy(it => it.Database));

        Assert.Equal((ServiceMode.Node, true, true), (options.Mode, options.Cluster.ListenOnAnyAddress, options.Telemetry.Metrics));
        Assert.StartsWith("Host=database;", options.Database, StringComparison.Ordinal);
    }

    [Fact]
    public void Nodes_MayNothing_AndHaveTimeToLeave() => Assert.All(Nodes, node =>
    {
        Assert.Equal($"{Images.UserId}:{Images.UserId}", (string)node["user"]!);
        Assert.True((bool)node["read_only"]!);
        Assert.Equal("ALL", (string)node["cap_drop"]![0]!);
        Assert.Equal("no-new-privileges:true", (string)node["security_opt"]![0]!);
        var grace = TimeSpan.FromSeconds(int.Parse(((string)node["stop_grace_period"]!).TrimEnd('s'), null));
        Assert.True(grace > DeployedSettings.Stopping(Options(node)) + Margin.OfStopping);
    });

    [Fact]
    public void Ports_AreOfThisMachineAlone_AndLeadToThePrograms()
    {
        var ports = TextsOfAll("ports").ToList();

        Assert.Equal(ports.Count, ports.Distinct().Count());
        Assert.All(ports, port => Assert.StartsWith("127.0.0.1:", port, StringComparison.Ordinal));
        Assert.All(Nodes, node => Assert.EndsWith($":{Images.HttpPort}", (string)node["ports"]![0]!, StringComparison.Ordinal));
    }

    [Fact]
    public void Mounts_OfEveryService_AreFilesOrVolumesThatThereAre()
    {
        var mounts = TextsOfAll("volumes").Select(mount => mount.Split(':')[0]).ToList();

        Assert.True(mounts.Count(mount => mount.StartsWith("./", StringComparison.Ordinal)) >= 5);
        Assert.All(mounts, mount => Assert.True(
            mount.StartsWith("./", StringComparison.Ordinal)
                ? DeployFiles.Exists(mount[2..])
                : File["volumes"]!.AsObject().ContainsKey(mount),
            mount));
    }

    [Fact]
    public void Prometheus_ScrapesEveryNode_WithTheOperatorsKey()
    {
        var prometheus = DeployFiles.Yaml("prometheus/prometheus.yaml");
        var scrape = prometheus["scrape_configs"]![0]!;
        var targets = scrape["static_configs"]![0]!["targets"]!.AsArray().Select(target => (string)target!);

        var nodes = Services.Where(service => Nodes.Contains(service.Value)).Select(service => $"{service.Key}:{Images.HttpPort}");
        Assert.Equal(nodes, targets);
        Assert.Equal("/metrics", (string)scrape["metrics_path"]!);
        Assert.Equal(
            $"/run/secrets/{(string)Services["prometheus"]!["secrets"]![0]!}", (string)scrape["authorization"]!["credentials_file"]!);
        Assert.Contains($"./prometheus/alerts.yaml:{(string)prometheus["rule_files"]![0]!}:ro", Texts(Services["prometheus"]!["volumes"]!));
    }

    [Fact]
    public void Grafana_FindsPrometheusAndTheDashboard()
    {
        var source = DeployFiles.Yaml("grafana/provisioning/datasource.yaml")["datasources"]![0]!;
        var folder = (string)DeployFiles.Yaml("grafana/provisioning/dashboards.yaml")["providers"]![0]!["options"]!["path"]!;

        Assert.Contains(new Uri((string)source["url"]!).Host, Services.Select(service => service.Key));
        Assert.Contains($"./grafana/ordergrains.json:{folder}/ordergrains.json:ro", Texts(Services["grafana"]!["volumes"]!));
    }

    [Fact]
    public void Secrets_OfTheFile_AreAllInTheExample() => Assert.All(
        Interpolated().Matches(DeployFiles.Read("compose.yaml")),
        match => Assert.Contains(match.Groups[1].Value, Example.Keys));

    private static OrderGrainsOptions Options(JsonNode node) => DeployedSettings.Read(node["environment"]!.AsObject().Select(variable =>
        KeyValuePair.Create(variable.Key, Interpolated().Replace(variable.Value!.ToString(), match => Example[match.Groups[1].Value]))));

    private static IEnumerable<string> TextsOfAll(string list) =>
        Services.SelectMany(service => service.Value![list] is { } own ? Texts(own) : []);

    private static IEnumerable<string> Texts(JsonNode list) => list.AsArray().Select(item => (string)item!);

    [GeneratedRegex(@"\$\{([A-Z_]+)[^}]*\}")]
    private static partial Regex Interpolated();
}
