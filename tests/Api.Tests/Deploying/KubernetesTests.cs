using k8s;
using k8s.Models;
using OrderGrains.Silo;

namespace OrderGrains.Api.Tests.Deploying;

/// <summary>The manifests, read strictly as the types of the API server, and held to the program and to each other.</summary>
public sealed class KubernetesTests
{
    private static readonly V1Deployment Deployment = Load<V1Deployment>("deployment.yaml");
    private static readonly V1PodSpec Pod = Deployment.Spec.Template.Spec;
    private static readonly V1Container Node = Assert.Single(Pod.Containers);
    private static readonly V1ConfigMap Settings = Load<V1ConfigMap>("settings.yaml");
    private static readonly V1Secret Secret = Load<V1Secret>("secret.example.yaml");
    private static readonly V1NetworkPolicy Policy = Load<V1NetworkPolicy>("network-policy.yaml");
    private static readonly IReadOnlyList<V1Service> Services =
    [
        .. DeployFiles.Read("kubernetes/services.yaml").Split("---\n")
            .Select(text => KubernetesYaml.Deserialize<V1Service>(text, strict: true)),
    ];

    private static readonly OrderGrainsOptions Options =
        DeployedSettings.Read([.. Settings.Data, .. Secret.StringData, new("ORDERGRAINS__Cluster__AdvertisedAddress", "10.0.0.1")]);

    [Fact]
    public void Settings_OfMapSecretAndPod_AreThoseOfANodeThatListensForOthers()
    {
        Assert.Equal((ServiceMode.Node, true, true), (Options.Mode, Options.Cluster.ListenOnAnyAddress, Options.Telemetry.Metrics));
        Assert.Equal([Settings.Metadata.Name], Node.EnvFrom.Select(it => it.ConfigMapRef?.Name).OfType<string>());
        Assert.Equal([Secret.Metadata.Name], Node.EnvFrom.Select(it => it.SecretRef?.Name).OfType<string>());
        var address = Assert.Single(Node.Env);
        Assert.Equal(
            ("ORDERGRAINS__Cluster__AdvertisedAddress", "status.podIP"), (address.Name, address.ValueFrom.FieldRef.FieldPath));
    }

    [Fact]
    public void Ports_OfPodServicesAndPolicy_AreThoseTheProgramListensOn()
    {
        Assert.Equal(
            new Dictionary<string, int>
            {
                ["http"] = Images.HttpPort,
                ["silo"] = Options.Cluster.SiloPort,
                ["gateway"] = Options.Cluster.GatewayPort,
            },
            Node.Ports.ToDictionary(port => port.Name, port => port.ContainerPort));
        Assert.All(Services, service => Assert.Equal("http", Assert.Single(service.Spec.Ports).TargetPort.Value));
        Assert.Equal("None", Services[1].Spec.ClusterIP);
    }

    [Fact]
    public void Policy_SiloPorts_AreForNodesAlone()
    {
        var open = Policy.Spec.Ingress.Where(rule => rule.FromProperty is null).SelectMany(rule => rule.Ports);
        var own = Assert.Single(Policy.Spec.Ingress, rule => rule.FromProperty is not null);

        Assert.Equal(["http"], open.Select(port => port.Port.Value));
        Assert.Equal(["silo", "gateway"], own.Ports.Select(port => port.Port.Value));
        Assert.Equal(Deployment.Spec.Selector.MatchLabels, Assert.Single(own.FromProperty).PodSelector.MatchLabels);
        Assert.Equal(["Ingress"], Policy.Spec.PolicyTypes);
    }

    [Fact]
    public void Probes_AskForHealth_OnTheHttpPort()
    {
        Assert.Equal("/health/ready", Node.ReadinessProbe.HttpGet.Path);
        Assert.Equal("/health/live", Node.LivenessProbe.HttpGet.Path);
        Assert.Equal("/health/live", Node.StartupProbe.HttpGet.Path);
        Assert.All(
            [Node.ReadinessProbe, Node.LivenessProbe, Node.StartupProbe], probe => Assert.Equal("http", probe.HttpGet.Port.Value));
    }

    [Fact]
    public void Stopping_TheDrain_IsLongerThanNotReadyTakesToBeSeen_AndTheGraceLongerThanAll()
    {
        var unready = (Node.ReadinessProbe.PeriodSeconds + Node.ReadinessProbe.TimeoutSeconds) * Node.ReadinessProbe.FailureThreshold;

        Assert.True(Options.DrainDelay > TimeSpan.FromSeconds(unready!.Value));
        var grace = TimeSpan.FromSeconds(Pod.TerminationGracePeriodSeconds!.Value);
        Assert.True(grace > DeployedSettings.Stopping(Options) + Margin.OfStopping);
    }

    [Fact]
    public void Rollout_NeverTakesAway_WhatServes()
    {
        Assert.True(Deployment.Spec.Replicas >= 3);
        Assert.Equal(("0", "1"), (
            Deployment.Spec.Strategy.RollingUpdate.MaxUnavailable.Value, Deployment.Spec.Strategy.RollingUpdate.MaxSurge.Value));
        Assert.Equal("1", Load<V1PodDisruptionBudget>("disruption-budget.yaml").Spec.MaxUnavailable.Value);
    }

    [Fact]
    public void Selectors_OfAll_AreThePodsLabels()
    {
        var labels = Deployment.Spec.Template.Metadata.Labels;

        Assert.Equal(labels, Deployment.Spec.Selector.MatchLabels);
        Assert.Equal(labels, Load<V1PodDisruptionBudget>("disruption-budget.yaml").Spec.Selector.MatchLabels);
        Assert.Equal(labels, Policy.Spec.PodSelector.MatchLabels);
        Assert.All(Services, service => Assert.Equal(labels, service.Spec.Selector));
        Assert.Equal(labels, Assert.Single(Pod.TopologySpreadConstraints).LabelSelector.MatchLabels);
    }

    [Fact]
    public void Security_IsThatOfAPodThatMayNothing()
    {
        Assert.Equal((true, (long?)Images.UserId), (Pod.SecurityContext.RunAsNonRoot, Pod.SecurityContext.RunAsUser));
        Assert.Equal("RuntimeDefault", Pod.SecurityContext.SeccompProfile.Type);
        Assert.Equal((true, false), (Node.SecurityContext.ReadOnlyRootFilesystem, Node.SecurityContext.AllowPrivilegeEscalation));
        Assert.Equal(["ALL"], Node.SecurityContext.Capabilities.Drop);
        Assert.False(Pod.AutomountServiceAccountToken);
        Assert.Equal("restricted", Load<V1Namespace>("namespace.yaml").Metadata.Labels["pod-security.kubernetes.io/enforce"]);
    }

    [Fact]
    public void Volumes_OfThePod_HoldTheFilesOfTheSettings()
    {
        var mounts = Node.VolumeMounts.ToDictionary(mount => mount.Name, mount => mount.MountPath);

        Assert.Equal(Pod.Volumes.Select(volume => volume.Name).Order(), mounts.Keys.Order());
        Assert.All(
            [Options.Cluster.Tls.Certificate, Options.Cluster.Tls.Key, Options.Cluster.Tls.Authority],
            file => Assert.StartsWith($"{mounts["tls"]}/", file, StringComparison.Ordinal));
    }

    [Fact]
    public void Monitor_ReadsMetrics_WithTheKeyOfTheSecret()
    {
        var endpoint = DeployFiles.Yaml("kubernetes/monitoring/service-monitor.yaml")["spec"]!["endpoints"]![0]!;
        var key = endpoint["authorization"]!["credentials"]!;

        Assert.Equal(("/metrics", "http"), ((string)endpoint["path"]!, (string)endpoint["port"]!));
        Assert.Equal(Secret.Metadata.Name, (string)key["name"]!);
        Assert.Contains((string)key["key"]!, Secret.StringData.Keys);
    }

    [Theory]
    [InlineData("kubernetes", 6)]
    [InlineData("kubernetes/monitoring", 1)]
    public void Kustomization_NamesFiles_ThatAreThere(string folder, int count)
    {
        var resources = DeployFiles.Yaml($"{folder}/kustomization.yaml")["resources"]!.AsArray();

        Assert.Equal(count, resources.Count);
        Assert.All(resources, file => Assert.True(DeployFiles.Exists($"{folder}/{file}"), $"{file}"));
    }

    private static T Load<T>(string file) => KubernetesYaml.Deserialize<T>(DeployFiles.Read($"kubernetes/{file}"), strict: true);
}
