namespace OrderGrains.Simulate.Database;

/// <summary>A row of <c>batch_stamp</c>.</summary>
internal sealed class StampRow(string? silo)
{
    public string? Silo => silo;

    public long Stamp { get; set; }

    public bool IsFenced { get; set; }

    /// <summary>The transaction that is about to move it; others wait for its end.</summary>
    public Transaction? Holder { get; set; }
}
