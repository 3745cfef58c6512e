using OrderGrains.Values;

namespace OrderGrains.Merchants.Flows;

/// <summary>One member that a flow adds.</summary>
[GenerateSerializer, Immutable, Alias("og.flowField")]
public sealed record FlowField
{
    [Id(0)] public required string Id { get; init; }

    /// <summary>The member's name.</summary>
    [Id(1)] public required string Slug { get; init; }

    [Id(2)] public required string Name { get; init; }
    [Id(3)] public string? Description { get; init; }
    [Id(4)] public required FieldType Type { get; init; }

    /// <summary>What is created has it.</summary>
    [Id(5)] public bool Required { get; init; }

    /// <summary>What it is where something is created without it; null for nothing.</summary>
    [Id(6)] public JsonText? Default { get; init; }

    /// <summary>While it is not, it is neither taken nor shown.</summary>
    [Id(7)] public bool Enabled { get; init; }

    /// <summary>Its place among the others, those without one last.</summary>
    [Id(8)] public int? Order { get; init; }

    /// <summary>Whether it is left out where it has no value.</summary>
    [Id(9)] public bool OmitNull { get; init; }

    /// <summary>All of which a value has to keep; each kind at most once.</summary>
    [Id(10)] public ValueList<FieldRule> Rules { get; init; }

    [Id(11)] public DateTimeOffset CreatedAt { get; init; }
    [Id(12)] public DateTimeOffset UpdatedAt { get; init; }
}
