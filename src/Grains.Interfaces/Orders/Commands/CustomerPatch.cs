using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>The sent members of a customer who is known to the order by name and email only.</summary>
[GenerateSerializer, Immutable, Alias("og.customerPatch")]
public sealed record CustomerPatch
{
    [Id(0)] public Optional<string?> Email { get; init; }
    [Id(1)] public Optional<string?> Name { get; init; }
}
