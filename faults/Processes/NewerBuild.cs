namespace OrderGrains.Faults.Processes;

/// <summary>The service as it would be one schema of events ahead: all of it is this build's but the domain (tests/NewerGrains).</summary>
internal static class NewerBuild
{
    private const string Grains = "OrderGrains.Grains.dll";

    /// <summary>Tells its nodes to write what older ones cannot fold.</summary>
    public static readonly IReadOnlyDictionary<string, string> WithNewEvents =
        new Dictionary<string, string> { ["ORDERGRAINS_NEWER_EVENTS"] = "1" };

    /// <summary>The program's path.</summary>
    public static string Make(Workspace workspace)
    {
        var folder = ProgramCopy.Make(workspace, "newer");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "newer", Grains), Path.Combine(folder, Grains), overwrite: true);
        return Path.Combine(folder, Path.GetFileName(Programs.Api));
    }
}
