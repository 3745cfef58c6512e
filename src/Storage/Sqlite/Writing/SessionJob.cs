using OrderGrains.Orders;
using OrderGrains.Storage.Writing;

namespace OrderGrains.Storage.Sqlite.Writing;

/// <summary>A job that does its work on the writer's session.</summary>
internal abstract class SessionJob(OrderKey? key) : WriteJob(key)
{
    /// <summary>Does the work; may run again after the transaction has been rolled back.</summary>
    public abstract void Run(WriterSession session);
}
