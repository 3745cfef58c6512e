namespace OrderGrains.Console.Tests.Support;

/// <summary>The system's browser; none is downloaded.</summary>
internal static class Chromium
{
    private const string Variable = "ORDERGRAINS_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome.exe"];

    /// <summary>The program the variable names, else the first on the path.</summary>
    public static string Path { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? named
        : Candidates().FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"There is no Chromium: install it, or name its program in {Variable}.");

    private static IEnumerable<string> Candidates() =>
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        from name in Names
        select System.IO.Path.Combine(folder, name);
}
