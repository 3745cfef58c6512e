using System.Text.Json;

namespace OrderGrains.Storage.Tests.Golden;

/// <summary>
/// What earlier builds stored, to the byte, in a folder for each schema. A file is never changed once a release has written what it holds:
/// what comes later gets a file of its own.
/// </summary>
internal static class GoldenFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden");

    /// <summary>Those of a shape, of all schemas.</summary>
    public static IReadOnlyList<string> Of(StoredShape shape) =>
    [
        .. Directory.EnumerateFiles(Folder, $"{shape.Name}.*", SearchOption.AllDirectories)
            .Where(path => !path.StartsWith(Missing, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The stored bytes: the file's, but for the end of its line.</summary>
    public static byte[] Read(string path) => File.ReadAllBytes(path).AsSpan().TrimEnd((byte)'\n').ToArray();

    /// <summary>Leaves a sample for whoever is to add it, and says where.</summary>
    public static string Leave(StoredShape shape)
    {
        var path = Path.Combine(Directory.CreateDirectory(Missing).FullName, $"{shape.Name}.json");
        File.WriteAllBytes(path, [.. shape.Sample(), (byte)'\n']);
        return path;
    }

    /// <summary>The members of a document, each with those it is in, and the paths of changes.</summary>
    public static IEnumerable<string> Members(byte[] json) => Members(JsonElement.Parse(json), "").Distinct();

    private static string Missing => Path.Combine(Folder, "missing");

    private static IEnumerable<string> Members(JsonElement value, string at) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Members(item, at)),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member =>
            Members(member.Value, $"{at}.{member.Name}").Prepend($"{at}.{member.Name}")),
        JsonValueKind.String when at == ".p" => [$"{at}={value.GetString()}"],
        _ => [],
    };
}
