namespace OrderGrains.Bench.Servers;

/// <summary>The programs built beside this one.</summary>
internal static class Programs
{
    public static string Api => Beside("Api");

    public static string Silo => Beside("Silo");

    public static string Baselines => Beside("Baselines");

    /// <exception cref="FileNotFoundException">It was not built in this configuration.</exception>
    private static string Beside(string project)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var path = Path.Combine(here.Parent!.Parent!.FullName, project, here.Name, $"OrderGrains.{project}.dll");
        return File.Exists(path) ? path : throw new FileNotFoundException($"{path} has not been built.", path);
    }
}
