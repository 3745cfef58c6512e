namespace OrderGrains.Orders.Store;

/// <summary>An event with its circumstances, as the audit keeps it.</summary>
public sealed record RecordedEvent
{
    private byte[]? _changes;

    public required long Version { get; init; }

    /// <summary>Position within the version, from 0.</summary>
    public required int Sequence { get; init; }

    public required DateTimeOffset At { get; init; }
    public required string Actor { get; init; }
    public required Door Door { get; init; }
    public required Guid CommandId { get; init; }
    public required OrderEvent Event { get; init; }

    /// <summary>The event's schema and changes as they are stored; written once.</summary>
    public byte[] Changes => _changes ??= StoredJson.Write(Event.Write);

    /// <summary>Without anything personal.</summary>
    public RecordedEvent Erased() => this with { Event = PersonalData.Erase(Event), _changes = null };
}
