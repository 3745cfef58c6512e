using OrderGrains.Orders.Audit;
using OrderGrains.Orders.Store;

namespace OrderGrains.Orders.Ageing;

/// <summary>
/// Exports the events of orders that have ended long ago, and then drops them: portion by portion, each of which is a file that was flushed
/// to the disk, read again and found whole before anything of it is dropped.
/// </summary>
/// <param name="archive">The engine's part.</param>
/// <param name="store">Loads the orders.</param>
public sealed class EventDropper(IEventArchive archive, IOrderStore store)
{
    /// <summary>How many orders are looked at together.</summary>
    private const int PageSize = 500;

    /// <summary>How many orders are dropped in one transaction; few, so that nobody waits for it.</summary>
    private const int BatchSize = 50;

    /// <summary>A file is full with so many orders.</summary>
    internal int PortionSize { get; init; } = 20_000;

    /// <summary>Exports orders to a file; <see cref="ExportFile.Write"/> unless told otherwise.</summary>
    internal Export ExportTo { get; init; } = (file, orders, report, cancellationToken) =>
        ExportFile.Write(file, orders, archive, report, cancellationToken);

    /// <inheritdoc cref="ExportFile.Write"/>
    internal delegate Task<List<AgedOrder>> Export(
        string file, IReadOnlyList<AgedOrder> orders, Action<AuditFinding> report, CancellationToken cancellationToken);

    /// <param name="months">Since when the orders must have been left alone; at least 1.</param>
    /// <param name="folder">Where the exports go; null only counts.</param>
    /// <param name="cancellationToken">Stops between two orders; what was dropped stays dropped, and is in a file.</param>
    /// <exception cref="OrderStoreException">The store failed.</exception>
    /// <exception cref="IOException">An export could not be written, or is not what was written.</exception>
    public async Task<DropSummary> Run(int months, string? folder, CancellationToken cancellationToken)
    {
        var now = await archive.Now(cancellationToken);
        var (summary, portion, after) = (new DropSummary(0, 0, 0, [], []), new List<AgedOrder>(), (long?)0);
        var unreadable = new List<AuditFinding>();
        while (after is { } from)
        {
            var page = await archive.Aged(now.AddMonths(-months), from, PageSize, cancellationToken);
            foreach (var order in page.Orders)
            {
                if (await Ended(order, folder is not null, unreadable.Add, cancellationToken) is { } ended)
                    portion.Add(ended);
            }

            after = page.Next;
            if (portion.Count >= PortionSize || (after is null && portion.Count > 0))
            {
                summary = await Finish(summary, portion, folder, now, cancellationToken);
                portion.Clear();
            }
        }

        return summary with { Findings = [.. unreadable, .. summary.Findings] };
    }

    /// <summary>The order, if it has ended and is still where it was.</summary>
    private async Task<AgedOrder?> Ended(
        AgedOrder order, bool settle, Action<AuditFinding> report, CancellationToken cancellationToken)
    {
        // Where only newer processes know what the order is, one of them will see to it.
        if (await Load(order.Key, report, cancellationToken) is not { Tip: { } tip, Order: var stored } loaded
            || stored.OldestReader > EventSchema.Current
            || !OrderEnding.HasEnded(stored.Derived())
            || tip.Place != order.Place
            || !tip.Hash.AsSpan().SequenceEqual(order.Hash))
            return null;
        var ended = order with { UpdatedAt = stored.UpdatedAt };
        return !settle || await archive.Settle(ended, loaded, cancellationToken) ? ended : null;
    }

    // An order that cannot be read keeps its events, and keeps no other from losing theirs.
    private async Task<StoredOrder?> Load(OrderKey key, Action<AuditFinding> report, CancellationToken cancellationToken)
    {
        try
        {
            return await store.Load(key, cancellationToken);
        }
        catch (OrderStoreException e)
        {
            report(new(key, $"the order cannot be loaded: {e.Message}"));
            return null;
        }
    }

    private async Task<DropSummary> Finish(
        DropSummary summary, List<AgedOrder> portion, string? folder, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var counted = summary with
        {
            Orders = summary.Orders + portion.Count,
            Rows = summary.Rows + portion.Sum(order => (long)order.Place - order.Before),
        };
        if (folder is null)
            return counted;

        var findings = new List<AuditFinding>(summary.Findings);
        var file = ExportFile.Name(folder, now);
        var exported = await ExportTo(file, portion, findings.Add, cancellationToken);
        var dropped = 0L;
        foreach (var batch in exported.Chunk(BatchSize))
            dropped += await archive.Drop(batch, cancellationToken);
        return counted with { Dropped = summary.Dropped + dropped, Files = [.. summary.Files, file], Findings = findings };
    }
}
