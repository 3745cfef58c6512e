using System.Runtime.CompilerServices;

namespace OrderGrains.Console.Tests.Support;

/// <summary>Pictures of what the tests saw, in <c>artifacts/screenshots</c>.</summary>
internal static class Screenshots
{
    private static readonly string Folder = Path.Combine(Repository(), "artifacts", "screenshots");

    /// <summary>Keeps the whole page as a picture of this name.</summary>
    public static Task Keep(this IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png"), FullPage = true });

    private static string Repository([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
