namespace OrderGrains.Orders.Writing;

/// <summary>A command that was carried out, or is being made durable.</summary>
/// <param name="CommandId">The command.</param>
/// <param name="Version">The order's version after it.</param>
/// <param name="Durable">Ends when its commit has.</param>
/// <param name="Fingerprint">The request it was, when it had a key.</param>
/// <param name="At">The date of its record, when it had a key; how long that is honoured is not judged by it here.</param>
internal sealed record RememberedCommand(
    Guid CommandId, long Version, Task<CommitState> Durable, Guid? Fingerprint = null, DateTimeOffset At = default);
