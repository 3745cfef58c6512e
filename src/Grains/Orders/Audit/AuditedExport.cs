namespace OrderGrains.Orders.Audit;

/// <summary>An export under audit, line by line.</summary>
internal sealed class AuditedExport
{
    private readonly Dictionary<AuditKind, long> _rows = Enum.GetValues<AuditKind>().ToDictionary(kind => kind, _ => 0L);
    private OrderKey _key;
    private ChainCheck? _chain;
    private long _ordinal;
    private int _last;
    private long _line;
    private bool _ended;

    /// <summary>How many rows of each kind.</summary>
    public IReadOnlyDictionary<AuditKind, long> Rows => _rows;

    public IEnumerable<AuditFinding> Take(ExportedRow line)
    {
        _line++;
        if (_ended)
            yield return Finding("there is a row behind the end of the export");
        _rows[line.Row.Kind]++;
        if (_chain is null || line.Row.Key != _key)
        {
            foreach (var finding in EndOfOrder().Concat(Begin(line)))
                yield return finding;
        }
        else if (line.Last is not null)
        {
            yield return new(_key, $"row {line.Row.Place} of the history says that it is the first");
        }

        if (line.Ordinal != _ordinal)
            yield return new(_key, $"row {line.Row.Place} of the history has another order's number");
        if (_chain?.Take(line.Row) is { } broken)
            yield return new(_key, broken);
    }

    /// <summary>The last line.</summary>
    public IEnumerable<AuditFinding> TakeEnd(long orders, long rows)
    {
        _line++;
        _ended = true;
        var found = _rows[AuditKind.Event] + _rows[AuditKind.Record];
        if (orders != _rows[AuditKind.Order] || rows != found)
        {
            yield return Finding(
                $"the export had {orders} orders with {rows} rows, of which {_rows[AuditKind.Order]} with {found} are there");
        }
    }

    /// <summary>What only shows when the last line is there.</summary>
    public IEnumerable<AuditFinding> End() => _ended ? EndOfOrder() : [.. EndOfOrder(), Finding("the export has no end")];

    /// <summary>The line is none of an export.</summary>
    public AuditFinding Unreadable()
    {
        _line++;
        return Finding("the line cannot be read");
    }

    private IEnumerable<AuditFinding> Begin(ExportedRow line)
    {
        _rows[AuditKind.Order]++;
        var isInOrder = line.Ordinal > _ordinal;
        (_key, _ordinal) = (line.Row.Key, line.Ordinal);
        if (!isInOrder)
            yield return new(_key, "the order stands behind one that it comes before, or twice");
        if (line is { Last: { } last, Salt: { } salt, Before: { } before })
        {
            (_last, _chain) = (last, new(_key, salt, line.Row.Place - 1, before));
            if (line.Row.Place == 1 && !EventChain.Beginning(_key).AsSpan().SequenceEqual(before))
                yield return new(_key, "row 1 of the history follows another beginning");
        }
        else
        {
            // Without the salt no hash can be told; what follows is counted as missing together.
            (_last, _chain) = (0, null);
            yield return new(_key, $"row {line.Row.Place} of the history follows none, though it is not the first");
        }
    }

    private IEnumerable<AuditFinding> EndOfOrder()
    {
        if (_chain is { } chain && chain.Place != _last)
            yield return new(_key, $"the order's export has its history up to row {_last}, which ends after {chain.Place}");
        _chain = null;
    }

    /// <summary>What belongs to no order is shown under its line.</summary>
    private AuditFinding Finding(string text) => new(new("", $"#{_line}"), text);
}
