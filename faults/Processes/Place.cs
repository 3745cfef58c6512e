namespace OrderGrains.Faults.Processes;

/// <summary>A place for one node on a network.</summary>
/// <param name="Namespace">The network namespace.</param>
/// <param name="Address">Its address.</param>
/// <param name="Database">How the database is reached from there, in Npgsql's words.</param>
internal sealed record Place(string Namespace, string Address, string Database);
