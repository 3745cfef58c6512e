using OrderGrains.Values;

namespace OrderGrains.Carts;

/// <summary>The references of a customer's carts, the one that was added last at the end.</summary>
[GenerateSerializer, Immutable, Alias("og.customerCartsState")]
internal sealed record CustomerCartsState
{
    [Id(0)] public ValueList<string> References { get; init; }
}
