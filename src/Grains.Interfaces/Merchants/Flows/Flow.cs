using OrderGrains.Values;

namespace OrderGrains.Merchants.Flows;

/// <summary>What a merchant's resources of one kind have beside the members that all of that kind have (Elastic Path's flows).</summary>
[GenerateSerializer, Immutable, Alias("og.flow")]
public sealed record Flow
{
    [Id(0)] public required string Id { get; init; }

    /// <summary>Which kind of resource it is of, as <c>orders</c>; no other flow of the merchant has it.</summary>
    [Id(1)] public required string Slug { get; init; }

    [Id(2)] public required string Name { get; init; }
    [Id(3)] public string? Description { get; init; }

    /// <summary>While it is not, it is as if there were no such flow.</summary>
    [Id(4)] public bool Enabled { get; init; }

    /// <summary>As they were added; at most <see cref="FlowRules.MaxFields"/>, no two of one slug.</summary>
    [Id(5)] public ValueList<FlowField> Fields { get; init; }

    [Id(6)] public DateTimeOffset CreatedAt { get; init; }
    [Id(7)] public DateTimeOffset UpdatedAt { get; init; }
}
