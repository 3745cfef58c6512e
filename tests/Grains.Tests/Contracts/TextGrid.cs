namespace OrderGrains.Tests.Contracts;

/// <summary>Tables drawn in text: rows of cells between bars.</summary>
internal static class TextGrid
{
    /// <summary>Each table with its rows, the first of which is its head; other lines end a table.</summary>
    public static IEnumerable<string[][]> Read(IReadOnlyList<string> lines)
    {
        var rest = lines.AsEnumerable();
        while (true)
        {
            rest = rest.SkipWhile(line => !line.StartsWith('|'));
            var grid = rest.TakeWhile(line => line.StartsWith('|')).ToArray();
            if (grid.Length == 0)
                yield break;
            yield return [.. grid.Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())];
            rest = rest.Skip(grid.Length);
        }
    }
}
