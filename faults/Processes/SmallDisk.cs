namespace OrderGrains.Faults.Processes;

/// <summary>A file system in memory with little room, which a file can fill up. Mounting takes root.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private const string Size = "256m";

    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    private string Ballast => Path.Combine(Folder, "ballast");

    public static async Task<SmallDisk> Mount(Workspace workspace)
    {
        var folder = workspace.Folder("disk");
        await Shell.Run("mount", "-t", "tmpfs", "-o", $"size={Size},mode=0777", "none", folder);
        return new(folder);
    }

    /// <summary>Leaves no room at all.</summary>
    public async Task Fill()
    {
        await using var file = File.Create(Ballast);
        var block = new byte[64 * 1024];
        try
        {
            while (true)
            {
                await file.WriteAsync(block);
                await file.FlushAsync();
            }
        }
        catch (IOException)
        {
            // The disk is full, as asked.
        }
    }

    public void Free() => File.Delete(Ballast);

    public async ValueTask DisposeAsync() => await Shell.Try("umount", "-l", Folder);
}
