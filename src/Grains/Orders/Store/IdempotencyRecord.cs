namespace OrderGrains.Orders.Store;

/// <summary>What a keyed command came to, door-neutral: a replay shows the order as of <see cref="Version"/>.</summary>
public sealed record IdempotencyRecord
{
    /// <inheritdoc cref="IdempotencyKey.Id"/>
    public required Guid Id { get; init; }

    /// <inheritdoc cref="IdempotencyKey.Fingerprint"/>
    public required Guid Fingerprint { get; init; }

    public required Guid CommandId { get; init; }

    /// <summary>The order's version when the command had been carried out; unmoved when it changed nothing.</summary>
    public required long Version { get; init; }

    /// <summary>When, by the store's clock. A store that processes share sets it itself as it writes the record.</summary>
    public required DateTimeOffset At { get; init; }
}
