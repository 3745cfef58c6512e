using OrderGrains.Values;

namespace OrderGrains.Merchants.Registers;

/// <summary>The entries of a register.</summary>
[GenerateSerializer, Immutable, Alias("og.registerState")]
internal sealed record RegisterState
{
    [Id(0)] public ValueList<RegisterEntry> Entries { get; init; }
}
