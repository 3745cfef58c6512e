using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace OrderGrains.Api.Tests.Deploying;

/// <summary>The files of <c>deploy</c>.</summary>
internal static class DeployFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "deploy");

    /// <summary>All of them, by their paths below the folder.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order()];

    public static bool Exists(string path) => File.Exists(Path.Combine(Folder, path));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>The first document of a YAML file, with anchors and merges resolved.</summary>
    public static JsonNode Yaml(string path)
    {
        var parser = new MergingParser(new Parser(new StringReader(Read(path))));
        var graph = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(parser);
        return JsonSerializer.SerializeToNode(graph)!;
    }

    /// <summary>The lines of a file of environment variables.</summary>
    public static IReadOnlyDictionary<string, string> Environment(string path) =>
        Assignments(path).ToDictionary(it => it.Name, it => it.Value);

    /// <summary>The lines of a file that give a name a value; a name may stand more than once.</summary>
    public static IEnumerable<(string Name, string Value)> Assignments(string path) => Read(path).Split('\n')
        .Where(line => line.Contains('=', StringComparison.Ordinal) && !line.StartsWith('#'))
        .Select(line => line.Split('=', 2)).Select(parts => (parts[0], parts[1]));
}
