namespace OrderGrains.Orders.Writing;

/// <summary>
/// Whether this process may answer from memory alone. A silo that has been declared dead without noticing cannot write, for the rows
/// are fenced; the lease keeps it from misleading readers.
/// </summary>
public interface IActivationLease
{
    /// <param name="lastCommit">
    /// When the order's last fenced commit began, by <see cref="TimeProvider.GetTimestamp"/>; null before one.
    /// </param>
    bool Holds(long? lastCommit);
}
