using System.Text;

namespace OrderGrains.Faults.Processes;

/// <summary>The service with one word changed: it does not wait until SQLite's log is on the disk. What a check must see through.</summary>
internal static class CarelessBuild
{
    private const string Storage = "OrderGrains.Storage.dll";

    // Of one length, so that nothing else moves.
    private const string Careful = "PRAGMA synchronous = FULL;";
    private const string Careless = "PRAGMA synchronous = OFF ;";

    /// <summary>The program's path.</summary>
    /// <exception cref="InvalidOperationException">The build has no such word.</exception>
    public static string Make(Workspace workspace)
    {
        var folder = ProgramCopy.Make(workspace, "careless");
        var storage = Path.Combine(folder, Storage);
        var bytes = File.ReadAllBytes(storage);
        var at = bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(Careful));
        if (at < 0)
            throw new InvalidOperationException($"{Storage} does not say '{Careful}'.");
        Encoding.Unicode.GetBytes(Careless).CopyTo(bytes, at);
        File.WriteAllBytes(storage, bytes);
        return Path.Combine(folder, Path.GetFileName(Programs.Api));
    }
}
