using OrderGrains.Orders.Store;
using OrderGrains.Orders.Writing;

namespace OrderGrains.Orders.Audit;

/// <summary>One order under audit, row by row.</summary>
internal sealed class AuditedOrder(OrderKey key, EventPayload payload)
{
    /// <summary>No setting lets a key be honoured for less.</summary>
    private static readonly TimeSpan ShortestKeepTime = TimeSpan.FromHours(24);

    private readonly HashSet<string> _names = [];
    private readonly Dictionary<Guid, DateTimeOffset> _records = [];
    private EventReplay _replay = new(key, payload);
    private AuditRow? _row;
    private ChainCheck? _chain;
    private Order? _snapshot;
    private DateTimeOffset _snapshotAt;
    private bool _homeless;
    private bool _isCut;

    public OrderKey Key => key;

    public IEnumerable<string> Take(AuditRow row)
    {
        if (row.Kind == AuditKind.Order)
            return TakeOrder(row);
        if (_row is null)
            return Homeless(row);
        Begin(row.Place);
        return row.Kind switch
        {
            AuditKind.Event => TakeEvent(row),
            AuditKind.Record => [.. Chained(row), .. UsedTwice(row)],
            AuditKind.Alias => TakeName(row),
            _ when row.Version >= 1 && row.Version <= _replay.Version => [],
            _ => [$"{Describe(row)} belongs to version {row.Version}, which the order at version {_replay.Version} does not have"],
        };
    }

    /// <summary>What only shows when the last row is there.</summary>
    public IEnumerable<string> End()
    {
        if (_row is not { } row)
            yield break;

        Begin(firstPlace: 0);
        if (_chain!.Place < row.Place)
            yield return $"the order's snapshot has {row.Place} rows of its history, which ends after {_chain.Place}";
        if (_replay.Version < row.Version)
            yield return $"the order is at version {row.Version}, its events at {_replay.Version}";

        foreach (var name in OrderAliases.Of(_replay.Order).Select(Text).Where(name => !_names.Contains(name)))
            yield return $"the order has the name {name}, but no alias that leads from it to the order";

        if (row.Order is { } order && _snapshot is { } replayed)
        {
            var differences = OrderFields.Diff(replayed, order).Select(change => change.Path).ToArray();
            if (differences.Length > 0)
                yield return $"the order is not what its events make of it: {string.Join(", ", differences)}";
            if (order.UpdatedAt != _snapshotAt)
                yield return "the order's update time is not that of its last event";
        }
    }

    private IEnumerable<string> TakeEvent(AuditRow row)
    {
        // Of what the snapshot has, the beginning may have been dropped: then it cannot be replayed, and the hashes have to do.
        var isReplayed = !_isCut || row.Place > _row!.Place;
        foreach (var text in Chained(row).Concat(UsedTwice(row)).Concat(isReplayed ? _replay.Take(row) : []))
            yield return text;
        if (!_isCut && row.Place <= _row!.Place)
            (_snapshot, _snapshotAt) = (_replay.Order, _replay.At);
    }

    /// <summary>Behind what was dropped, unless its rows are there all the same.</summary>
    private void Begin(int firstPlace)
    {
        if (_chain is not null || _row is not { } row)
            return;
        _isCut = row.DroppedPlace > 0 && firstPlace != 1;
        _chain = _isCut ? new(key, row.Salt ?? [], row.DroppedPlace, row.Hash) : new(key, row.Salt ?? []);
        if (_isCut)
            _replay = EventReplay.Behind(key, payload, row.Order?.Derived(), row.Version);
    }

    private IEnumerable<string> Chained(AuditRow row)
    {
        if (_chain!.Take(row) is { } broken)
            yield return broken;
    }

    private IEnumerable<string> TakeOrder(AuditRow row)
    {
        if (_row is not null)
        {
            yield return "there is a second row of the order";
            yield break;
        }

        _row = row;
        if (row.Order is not { } order)
        {
            yield return "the order cannot be read";
            yield break;
        }

        if (new OrderKey(order.Merchant, order.Id) != key)
            yield return "the row holds another order";
        if (order.Version != row.Version)
            yield return $"the row at version {row.Version} holds the order of version {order.Version}";
        if (OrderInvariants.Broken(order.Derived()) is { } broken)
            yield return $"it is not true of the order that {broken.Text}";
    }

    private IEnumerable<string> TakeName(AuditRow row)
    {
        if (!_names.Add(row.Name))
            yield return $"there is a second alias {row.Name}";
        if (_replay.Order is { } order && IsOfOrder(row.Name) && !OrderAliases.Of(order).Select(Text).Contains(row.Name))
            yield return $"an alias {row.Name} leads to the order, which has no such name";
    }

    /// <summary>An alias of a part says nothing about the order's own names.</summary>
    private static bool IsOfOrder(string name) =>
        Enum.TryParse<AliasKind>(name.AsSpan(0, name.IndexOf(' ')), out var kind) && new OrderAlias(kind, "").IsUnique;

    private static string Text(OrderAlias name) => $"{name.Kind} {name.Alias}";

    /// <summary>Where a second command was carried out under a key that had to be honoured still.</summary>
    private IEnumerable<string> UsedTwice(AuditRow row)
    {
        if (row.KeyId == default)
            yield break;
        var isThere = _records.TryGetValue(row.KeyId, out var first);
        _records[row.KeyId] = row.At;
        if (isThere && (row.At - first).Duration() < ShortestKeepTime)
        {
            yield return
                $"versions {row.Version} and an earlier one go back to the same Idempotency-Key within {ShortestKeepTime.TotalHours} hours";
        }
    }

    /// <summary>Said once: where an order is missing, all it had is left over.</summary>
    private IEnumerable<string> Homeless(AuditRow row)
    {
        if (_homeless)
            return [];
        _homeless = true;
        return [$"there is no such order, but {Describe(row)}"];
    }

    private static string Describe(AuditRow row) => row.Kind switch
    {
        AuditKind.Event => $"an event {row.Name}",
        AuditKind.Record => "an idempotency record",
        AuditKind.Alias => $"an alias {row.Name}",
        _ => "an effect in the outbox",
    };
}
