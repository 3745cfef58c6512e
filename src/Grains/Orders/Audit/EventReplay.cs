using System.Text.Json;

namespace OrderGrains.Orders.Audit;

/// <summary>An order built from its events alone, each of which must follow from the ones before.</summary>
internal sealed class EventReplay(OrderKey key, EventPayload payload)
{
    private readonly HashSet<Guid> _commands = [];
    private Guid _command;
    private int _sequence = -1;

    /// <summary>The replay of what follows an order that is taken as it is.</summary>
    public static EventReplay Behind(OrderKey key, EventPayload payload, Order? order, long version) =>
        new(key, payload) { Order = order, Version = version, At = order?.UpdatedAt ?? default, _sequence = int.MaxValue - 1 };

    /// <summary>The order after the events so far; null once one of them could not be read, or did not fit.</summary>
    public Order? Order { get; private set; } = ImportRules.Blank(key);

    public long Version { get; private set; }

    /// <summary>When the last event happened.</summary>
    public DateTimeOffset At { get; private set; }

    public IEnumerable<string> Take(AuditRow row)
    {
        var first = row.Version != Version;
        var follows = first ? row.Version == Version + 1 && row.Sequence == 0 : row.Sequence == _sequence + 1;
        if (!follows)
            yield return Version == 0 ? $"the first event is {Position(row)}" : $"event {Position(row)} follows {Version}.{_sequence}";
        if (first ? !_commands.Add(row.CommandId) : row.CommandId != _command)
            yield return $"the command of event {Position(row)} {(first ? "was applied before" : "is not that of its version")}";

        (Version, _sequence, _command, At) = (row.Version, row.Sequence, row.CommandId, row.At);
        foreach (var text in Order is { } before ? Apply(row, before) : [])
            yield return $"event {Position(row)} {row.Name} {text}";
    }

    private IEnumerable<string> Apply(AuditRow row, Order before)
    {
        (Order, var problem) = Fold(row, before);
        if (Order is not { } after)
            yield return problem;
        else if (!EventLegality.Allows(row.Name, before, after, isFirst: Version == 1 && _sequence == 0))
            yield return $"leads from {Text(before)} to {Text(after)}, which the lifecycle forbids";
    }

    /// <summary>The order after the event, or why there is none.</summary>
    private (Order? Order, string Problem) Fold(AuditRow row, Order before)
    {
        try
        {
            return (payload.ReadChanges(row.Changes.Span).Aggregate(before, (order, change) => change.Apply(order)).Derived(), "");
        }
        catch (ChangeMisfitException e)
        {
            return (null, $"changes {e.Path} from a value it did not have");
        }
        catch (NotSupportedException)
        {
            return (null, "can be folded by newer readers only");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return (null, "cannot be read");
        }
    }

    private static string Position(AuditRow row) => $"{row.Version}.{row.Sequence}";

    private static string Text(Order order) => $"{order.Status}, {order.Payment}, {order.Fulfillment}";
}
