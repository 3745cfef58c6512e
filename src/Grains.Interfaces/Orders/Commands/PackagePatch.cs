using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>The sent members of a package; dimensions are merged one by one.</summary>
[GenerateSerializer, Immutable, Alias("og.packagePatch")]
public sealed record PackagePatch
{
    [Id(0)] public Optional<decimal?> Weight { get; init; }
    [Id(1)] public Optional<decimal?> Length { get; init; }
    [Id(2)] public Optional<decimal?> Width { get; init; }
    [Id(3)] public Optional<decimal?> Height { get; init; }
    [Id(4)] public Optional<string?> Description { get; init; }
    [Id(5)] public Optional<decimal?> Value { get; init; }
}
