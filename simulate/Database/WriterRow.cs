namespace OrderGrains.Simulate.Database;

/// <summary>A row of <c>order_writers</c>.</summary>
/// <param name="silo">Whose writer it is; null outside a cluster.</param>
internal sealed class WriterRow(string? silo)
{
    public string? Silo => silo;

    /// <summary>The transaction that has locked it, which keeps it from being taken away.</summary>
    public Transaction? Holder { get; set; }
}
