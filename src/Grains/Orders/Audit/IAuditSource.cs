namespace OrderGrains.Orders.Audit;

/// <summary>Everything a database holds of orders, to be read once from end to end beside a running service.</summary>
public interface IAuditSource
{
    /// <summary>
    /// One state of the database: the rows of one order together, by <see cref="AuditRow.Kind"/>, version and sequence. They are read as
    /// they are asked for and never held all at once.
    /// </summary>
    /// <exception cref="Store.OrderStoreException">The database could not be read.</exception>
    IAsyncEnumerable<AuditRow> Rows(CancellationToken cancellationToken);
}
