namespace OrderGrains.Silo;

/// <summary>How the service runs; section <c>OrderGrains</c>, where the keys may also stand at the root of the configuration.</summary>
public sealed class OrderGrainsOptions
{
    /// <summary>The folder of the database files and of the keys that seal access tokens; relative to the working directory.</summary>
    public string DataDirectory { get; set; } = "data";

    /// <summary>
    /// Fills the store with the demonstration data and its well-known credentials. Unset means: in the Development environment only.
    /// </summary>
    public bool? Demo { get; set; }
}
