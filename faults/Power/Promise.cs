namespace OrderGrains.Faults.Power;

/// <summary>An answer that a client has got: from then on the order has the version, whatever fails.</summary>
/// <param name="Position">How far the log had come by then.</param>
/// <param name="Order">Which order.</param>
/// <param name="Version">The version it was told.</param>
internal sealed record Promise(long Position, long Order, long Version);
