using System.Globalization;
using OrderGrains.Faults.Processes;

namespace OrderGrains.Faults.Power;

/// <summary>The files of a watched folder, there or in a copy, found by the inodes that the log knows.</summary>
internal sealed class PowerImage
{
    private readonly (string Folder, string State) _recorded;
    private readonly IReadOnlyDictionary<ulong, string> _paths;

    private PowerImage((string Folder, string State) recorded, string folder, string state, IReadOnlyDictionary<ulong, string> paths) =>
        (_recorded, Folder, State, _paths) = (recorded, folder, state, paths);

    public string Folder { get; }

    public string State { get; }

    /// <summary>The watched folder itself.</summary>
    public static async Task<PowerImage> Find(string folder, string state)
    {
        var lines = await Shell.Run("find", folder, Path.Combine(state, "grave"), "-type", "f", "-printf", "%i %p\\n");
        var paths = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', 2))
            .DistinctBy(parts => parts[0])
            .ToDictionary(parts => ulong.Parse(parts[0], CultureInfo.InvariantCulture), parts => parts[1]);
        return new((folder, state), folder, state, paths);
    }

    /// <summary>A copy of it in a folder, which is emptied before.</summary>
    public async Task<PowerImage> Copy(string target)
    {
        if (Directory.Exists(target))
            Directory.Delete(target, recursive: true);
        Directory.CreateDirectory(target);
        await Shell.Run("cp", "-a", Folder, State, target);
        var copy = (Path.Combine(target, Path.GetFileName(Folder)), Path.Combine(target, Path.GetFileName(State)));
        return new(_recorded, copy.Item1, copy.Item2, _paths);
    }

    /// <summary>Where a file is; null for one that is no more.</summary>
    public string? Find(ulong inode) => _paths.TryGetValue(inode, out var path) ? Here(path) : null;

    /// <summary>A path of the log, in this copy.</summary>
    public string Here(string path) => path.StartsWith(_recorded.State + '/', StringComparison.Ordinal)
        ? State + path[_recorded.State.Length..]
        : Folder + path[_recorded.Folder.Length..];
}
