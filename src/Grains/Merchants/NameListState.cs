using OrderGrains.Values;

namespace OrderGrains.Merchants;

/// <summary>The names, in the order of their bytes.</summary>
[GenerateSerializer, Immutable, Alias("og.nameListState")]
internal sealed record NameListState
{
    [Id(0)] public ValueList<string> Names { get; init; }
}
