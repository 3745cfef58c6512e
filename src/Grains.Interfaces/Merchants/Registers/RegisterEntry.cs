namespace OrderGrains.Merchants.Registers;

/// <summary>Something that a merchant has given a name, to sort orders and customers by, or to pack into.</summary>
[GenerateSerializer, Immutable, Alias("og.registerEntry")]
public sealed record RegisterEntry
{
    [Id(0)] public required string Id { get; init; }
    [Id(1)] public required string Name { get; init; }

    /// <summary>No other entry of the register has it; null where it has none.</summary>
    [Id(2)] public string? Code { get; init; }

    /// <summary>The id of the market that it belongs to; null for all.</summary>
    [Id(3)] public string? Market { get; init; }

    [Id(4)] public string? Reference { get; init; }
    [Id(5)] public DateTimeOffset CreatedAt { get; init; }
    [Id(6)] public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Of a kind of box; null for everything else.</summary>
    [Id(260)] public BoxSize? Size { get; init; }
}
