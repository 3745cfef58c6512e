using OrderGrains.Values;

namespace OrderGrains.Merchants.Flows;

/// <summary>What a value of a field must be beyond its type.</summary>
[GenerateSerializer, Immutable, Alias("og.fieldRule")]
public sealed record FieldRule
{
    [Id(0)] public required FieldRuleKind Kind { get; init; }

    /// <summary>What it may be, where it is one of a few.</summary>
    [Id(1)] public ValueList<JsonText> Options { get; init; }

    /// <summary>The least it may be, where it lies between two.</summary>
    [Id(2)] public decimal From { get; init; }

    /// <summary>The most it may be, likewise.</summary>
    [Id(3)] public decimal To { get; init; }
}
