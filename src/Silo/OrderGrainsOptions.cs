namespace OrderGrains.Silo;

/// <summary>How the service runs; section <c>OrderGrains</c>, where the keys may also stand at the root of the configuration.</summary>
public sealed class OrderGrainsOptions
{
    /// <summary>The folder of the database files and of the keys that seal access tokens; relative to the working directory.</summary>
    public string DataDirectory { get; set; } = "data";

    /// <summary>
    /// A PostgreSQL database for orders and all other state, in Npgsql's words: <c>Host=db;Database=orders;Username=og;Password=…</c>.
    /// Unset means SQLite files in <see cref="DataDirectory"/>.
    /// </summary>
    public string? Database { get; set; }

    /// <summary>
    /// Fills the store with the demonstration data and its well-known credentials. Unset means: in the Development environment only.
    /// </summary>
    public bool? Demo { get; set; }
}
