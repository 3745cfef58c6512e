namespace OrderGrains.Storage.Inspection;

/// <summary>How far a set of tables is.</summary>
/// <param name="Name">Of the set, such as <c>orders</c>.</param>
/// <param name="Version">What the database has; 0 where it has none of it.</param>
/// <param name="Known">What this program makes of it.</param>
public sealed record SchemaState(string Name, int Version, int Known);
