using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OrderGrains.Api.Tests.Deploying;

/// <summary>What images are like, by the properties they are published with.</summary>
internal static partial class Images
{
    private static readonly XDocument Properties =
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, "projects", "Container.props"));

    /// <summary>Whom they run as.</summary>
    public static int UserId { get; } = int.Parse(Properties.Descendants("ContainerUser").Single().Value, CultureInfo.InvariantCulture);

    /// <summary>Which kind of base they have.</summary>
    public static string Family { get; } = Properties.Descendants("ContainerFamily").Single().Value;

    /// <summary>The ports they say they listen on.</summary>
    public static IReadOnlyList<string> Ports { get; } =
        Properties.Descendants("ContainerPort").Single().Attribute("Include")!.Value.Split(';');

    /// <summary>The port for HTTP.</summary>
    public static int HttpPort { get; } = int.Parse(PortOf().Match(Environment(Properties)["Urls"]).Value, CultureInfo.InvariantCulture);

    /// <summary>The environment that a project file, or the properties of all of them, give an image.</summary>
    public static IReadOnlyDictionary<string, string> Environment(XDocument project) => project.Descendants("ContainerEnvironmentVariable")
        .ToDictionary(item => item.Attribute("Include")!.Value, item => item.Attribute("Value")!.Value);

    /// <summary>The environment of the service's image.</summary>
    public static IReadOnlyDictionary<string, string> OfTheService() =>
        Environment(Properties).Concat(Environment(Project("Api"))).ToDictionary();

    /// <summary>The name of a project's image.</summary>
    public static string Name(string project) => Project(project).Descendants("ContainerRepository").Single().Value;

    private static XDocument Project(string name) =>
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, "projects", $"{name}.csproj"));

    [GeneratedRegex("[0-9]+$")]
    private static partial Regex PortOf();
}
