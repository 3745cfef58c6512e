namespace OrderGrains.Storage.Clustering;

/// <summary>What one silo needs to know of its cluster.</summary>
/// <param name="Version">Rises with every change of a member's status.</param>
/// <param name="IsActive">This silo is a member in full: it has joined, and neither leaves nor has been declared dead.</param>
/// <param name="IsAlone">There is no other member, nor another cluster on the database.</param>
/// <param name="IsCalm">No other member is about to join or to leave, and there is no other cluster.</param>
/// <param name="Dead">The silos that have been declared dead and have not been forgotten yet, by name.</param>
/// <param name="Server">Names the run of the database's server that was asked. Another one may have lost what this silo was told.</param>
public sealed record ClusterView(int Version, bool IsActive, bool IsAlone, bool IsCalm, IReadOnlyList<string> Dead, string Server);
