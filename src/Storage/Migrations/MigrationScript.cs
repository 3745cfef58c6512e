using System.Globalization;
using System.Reflection;

namespace OrderGrains.Storage.Migrations;

/// <summary>One step of a schema, from a numbered script inside the program.</summary>
/// <param name="Number">The schema version it leads to; the first is 1.</param>
/// <param name="Text">Its statements.</param>
internal sealed record MigrationScript(int Number, string Text)
{
    /// <summary>All steps of a set, such as <c>sqlite/orders</c>, in their order.</summary>
    public static MigrationScript[] Set(string name) =>
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(resource => resource.StartsWith(name + '/', StringComparison.Ordinal))
            .Select(resource => new MigrationScript(NumberOf(resource, name), Read(resource)))
            .OrderBy(script => script.Number),
    ];

    private static int NumberOf(string resource, string set) =>
        int.Parse(resource.AsSpan(set.Length + 1), CultureInfo.InvariantCulture);

    private static string Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
