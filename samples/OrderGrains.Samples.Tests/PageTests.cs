namespace OrderGrains.Samples.Tests;

/// <summary>The page about testing shows code that runs: every block of it stands in these samples as it is printed.</summary>
public sealed class PageTests
{
    private const string Fence = "```";

    private static readonly string[] Page =
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "docs", "testing-with-ordergrains.md"));

    private static readonly string Samples = string.Join(
        '\n',
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.cs").SelectMany(File.ReadAllLines).Select(Trimmed));

    [Fact]
    public void CodeBlocks_OfThePage_AreThoseOfTheSamples()
    {
        var blocks = Blocks().ToList();

        Assert.True(blocks.Count > 3);
        Assert.All(blocks, block => Assert.Contains(block, Samples, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Blocks()
    {
        for (var line = 0; line < Page.Length; line++)
        {
            if (Page[line] != $"{Fence}csharp")
                continue;
            var block = Page.Skip(line + 1).TakeWhile(it => it != Fence).Select(Trimmed).ToList();
            line += block.Count + 1;
            yield return string.Join('\n', block);
        }
    }

    // Samples are indented by the class around them; what is nested deeper is compared without its indentation.
    private static string Trimmed(string line) => line.Trim();
}
