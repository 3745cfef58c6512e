namespace OrderGrains.Cluster.Tests.Support;

/// <summary>A folder that goes with the test.</summary>
public sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ordergrains-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
