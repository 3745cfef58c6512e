using System.Globalization;

namespace OrderGrains.Simulate.Running;

/// <summary>The seeds that ever broke something: <c>simulate/seeds.txt</c>, a seed a line with the reason behind it.</summary>
internal static class Seeds
{
    public static IReadOnlyList<long> Known { get; } = Read();

    private static long[] Read()
    {
        using var file = typeof(Seeds).Assembly.GetManifestResourceStream("seeds")!;
        using var reader = new StreamReader(file);
        return
        [
            .. reader.ReadToEnd().Split('\n')
                .Select(line => line.Split('#')[0].Trim())
                .Where(line => line.Length > 0)
                .Select(line => long.Parse(line, CultureInfo.InvariantCulture)),
        ];
    }
}
