namespace OrderGrains.Orders.Store;

/// <summary>An event read back from the store.</summary>
public sealed record StoredEvent
{
    public required long Version { get; init; }
    public required int Sequence { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Actor { get; init; }
    public required Door Door { get; init; }
    public required string Type { get; init; }

    /// <summary>The schema and the changes as <see cref="OrderEvent.Write"/> wrote them: UTF-8 JSON.</summary>
    public required ReadOnlyMemory<byte> Changes { get; init; }
}
